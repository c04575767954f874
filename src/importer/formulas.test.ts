import { describe, expect, it } from 'vitest';
import { readManuscript, writePaper } from './import-manuscript.ts';

function importText(body: string) {
  const head = '---\ntitle: Depths\nauthor: Cruz, Ana\ndate: 2022-03-04\n---\n\n';
  const manuscript = readManuscript(new TextEncoder().encode(`${head}${body}\n`), {
    fileName: 'depths.md',
    today: '2026-01-31',
    rights: 'CC BY 4.0',
  });
  const { files } = writePaper(manuscript, { found: new Map() });
  return {
    text: [...files]
      .filter(([file]) => /^\d/.test(file))
      .map(([, section]) => section.replace(/^---\n[\s\S]*?\n---\n/, '').trim())
      .join('\n\n'),
    remarks: manuscript.report.remarks
      .filter(({ what }) => what.includes('formula'))
      .map(({ line, what }) => `${line === undefined ? '' : `${line - 6}: `}${what}`),
  };
}

describe('Formulas', () => {
  it('keep their underscores, backslashes and stars, within a line and on lines of their own', () => {
    const { text, remarks } = importText(String.raw`## Tides

The depth $d_t = d_0 \cdot e^{-k*t}$ falls, *as* \(a_1*b_1\) does, and {math}${'`'}x^2${'`'}.

$$
\sum_{i=1}^n x_i \\
  > y
$$ {#eq-sum}

Then
\[ \frac{a}{b} \]
ends it. \begin{align} a &= b \\ c &= d \end{align}

- An item $$x*y*z$$ of kramdown

  $$
  z_1
  $$

| Sign | Means |
|---|---|
| $|x|$ | size |`);
    expect(text)
      .toBe(String.raw`The depth $$d_t = d_0 \cdot e^{-k*t}$$ falls, _as_ $$a_1*b_1$$ does, and $$x^2$$.

$$
\sum_{i=1}^n x_i \\
  > y
 \tag{1}
$$

Then

$$
\frac{a}{b}
$$

ends it.

$$
\begin{align} a &= b \\ c &= d \end{align}
$$

- An item $$x*y*z$$ of kramdown

  $$
  z_1
  $$

| Sign | Means |
| - | - |
| $$\vert x\vert$$ | size |`);
    expect(remarks).toEqual(['formulas, 9, are shown as such']);
  });

  it.each([
    'From $5 and $10 to $20,000, or US$3 and A$4; a $5–$10 fee.',
    'It cost 5$ then, and 6$ now. Set $HOME and $PATH.',
    'A $100m-a-year deal (with a $5m fee), and \\$1 or \\$2.',
    'About $40 per ton at sea and 30$ ashore.',
    'As she wrote \\[emphasis added\\], \\(sic\\), in \\[1\\].',
    'Code `$x$` and `$$y$$` stay.',
  ])('are told from money, brackets and code: %s', (words) => {
    expect(importText(`## Fees\n\n${words}`)).toEqual({
      text: words
        .replaceAll(/\\([$()])/g, '$1')
        .replaceAll('\\[', '\\[')
        .replaceAll('\\]', ']'),
      remarks: [],
    });
  });

  it('that cannot be read stay as their source, and are told', () => {
    expect(
      importText(String.raw`## Fees

So $\frac{a$ is \(\nowhere{x}\), and $\cancel{x}$.`),
    ).toEqual({
      text: String.raw`So ${'`'}\frac{a${'`'} is ${'`'}\nowhere{x}${'`'}, and ${'`'}\cancel{x}${'`'}.`,
      remarks: [
        String.raw`3: a formula that cannot be read stays as its source: “\frac{a”: Unexpected end of input in a macro argument, expected '}'`,
        String.raw`3: a formula that cannot be read stays as its source: “\nowhere{x}”: Unsupported function name: \nowhere`,
        String.raw`3: a formula that cannot be read stays as its source: “\cancel{x}”: No way to draw \cancel or \boxed`,
      ],
    });
  });

  it('in a heading are its words', () => {
    expect(importText('## Why $E=mc^2$ *holds*\n\nText.').text).toBe('Text.');
  });

  it('cost no more than their length', () => {
    for (const sign of ['$', '$a ', '$$', '\\(', '\\[ ', '\\begin{align}', '$a\\']) {
      const before = performance.now();
      importText(`## Head\n\n${sign.repeat(9000 / sign.length)}\n`);
      expect(performance.now() - before).toBeLessThan(5000);
    }
  }, 40_000);
});
