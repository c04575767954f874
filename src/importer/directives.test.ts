import { describe, expect, it } from 'vitest';
import { readManuscript, writePaper } from './import-manuscript.ts';

function importText(body: string, front = '') {
  const head = `---\ntitle: Quays\nauthor: Cruz, Ana\ndate: 2022-03-04\n${front}---\n\n`;
  const manuscript = readManuscript(new TextEncoder().encode(`${head}${body}\n`), {
    fileName: 'quays.qmd',
    today: '2026-01-31',
    rights: 'CC BY 4.0',
  });
  const { files } = writePaper(manuscript, { found: new Map() });
  const above = head.split('\n').length - 1;
  return {
    names: [...files.keys()].filter((file) => /^\d/.test(file)),
    text: [...files]
      .filter(([file]) => /^\d/.test(file))
      .map(([, section]) => section.replace(/^---\n[\s\S]*?\n---\n/, '').trim())
      .join('\n\n'),
    remarks: manuscript.report.remarks
      .filter(({ line = 0 }) => line > above)
      .map(({ fate, line = 0, what }) => `${line - above} ${fate}: ${what}`),
  };
}

const aside = (...blocks: string[]) => ['<aside>', ...blocks, '</aside>'].join('\n\n');

describe('Boxes', () => {
  it.each([
    ['::: {.callout-note}\n## Tides turn\nAt noon.\n:::', aside('**Tides turn**', 'At noon.')],
    ['::: {.callout-tip title="Call" collapse="true"}\nAhead.\n:::', aside('**Call**', 'Ahead.')],
    [':::tip[For traders]\n\nCall.\n\n- Twice\n\n:::', aside('**For traders**', 'Call.', '- Twice')],
    [':::note Mind it\nNow.\n:::', aside('**Mind it**', 'Now.')],
    ['> [!warning]- Mind the *tide*\n> It turns.', aside('**Mind the _tide_**', 'It turns.')],
    [
      '> [!NOTE]\n> It turns.\n>\n> ## Then\n> it goes.',
      aside('**Note**', 'It turns.', '**Then**', 'it goes.'),
    ],
    ['```{note}\nDry.\n```', aside('**Note**', 'Dry.')],
    [
      '````{admonition} See\n:class: dropdown\n\n```{tip}\nInner.\n```\n````',
      aside('**See**', aside('**Tip**', 'Inner.')),
    ],
  ])('become asides: %s', (written, shown) => {
    const { text, names } = importText(`## Text\n\nBefore.\n\n${written}\n\nAfter.`);
    expect(text).toBe(`Before.\n\n${shown}\n\nAfter.`);
    expect(names).toEqual(['01-text.md']);
  });

  it('leave other blocks their words, and quotations what they are', () => {
    const { text, remarks } = importText(
      '## Text\n\n::: {.column-margin}\nAside.\n:::\n\n> [Sic] he said.\n\n```\n> [!note]\n```',
    );
    expect(text).toBe('Aside.\n\n> \\[Sic] he said.\n\n```\n> [!note]\n```');
    expect(remarks[0]).toBe('3 dropped: the sign of a block, “::: {.column-margin}”: its words stay');
  });
});

describe('Directives', () => {
  it('for pictures are pictures with captions', () => {
    const { text } = importText(
      '## Text\n\n:::{figure} a.png\n:name: fig-a\nShips by *week*\n:::\n\n```{image} b.png\n:alt: A quay\n```',
    );
    expect(text).toContain('a.png]\\\nFigure 1. Ships by _week_');
    expect(text).toContain('A quay. Picture not included here: b.png');
  });

  it('for formulas and code are these, and what arranges a book is told', () => {
    const { text, remarks } = importText(
      '## Text\n\n```{math}\n:label: eq-a\n\na_1 = b\n```\n\n```{code-block} python\nrun()\n```\n\n```{toctree}\nintro\n```',
    );
    expect(text).toBe('$$\na_1 = b\n$$\n\n```python\nrun()\n```');
    expect(remarks.join()).toContain(
      'the directive “```{toctree} intro ```”: it arranges another site’s pages'.slice(0, 30),
    );
  });
});

describe('Chunks', () => {
  it('are code, without their options, and what they would make is named', () => {
    const { text, remarks } = importText(`## Text

${'```'}{r quays, fig.cap="Quays by depth"}
plot(quays)
${'```'}

${'```'}{python}
#| label: fig-b
#| fig-cap: "Ships, by port"
ships()
${'```'}

There are ${'`r nrow(ships)`'} ships.`);
    expect(text).toBe(`${'```'}r
plot(quays)
${'```'}

_Figure._ Quays by depth (Made by code, and not included here.)

_Figure 1._ Ships, by port (Made by code, and not included here.)

${'```'}python
ships()
${'```'}

There are ${'`r nrow(ships)`'} ships.`);
    expect(remarks.filter((said) => said.includes('is made by code')).length).toBe(2);
  });

  it('that are not to be shown are left out, by their own option or that of all', () => {
    const hidden = '```{r, echo = FALSE}\na\n```\n\n```{r}\n#| include: false\nb\n```\n\nText.';
    expect(importText(`## Text\n\n${hidden}`).text).toBe('Text.');
    const front = 'execute:\n  echo: false\n';
    expect(importText('## Text\n\n```{r}\nc\n```\n\nText.', front).text).toBe('Text.');
    expect(importText('## Text\n\n```{r}\n#| echo: true\nc\n```\n\nText.', front).text).toBe(
      '```r\nc\n```\n\nText.',
    );
  });
});
