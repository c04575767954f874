import { describe, expect, it } from 'vitest';
import { readManuscript, writePaper } from './import-manuscript.ts';

function importText(body: string): string {
  const head = '---\ntitle: Quays\nauthor: Cruz, Ana\ndate: 2022-03-04\n---\n\n';
  const manuscript = readManuscript(new TextEncoder().encode(`${head}${body}\n`), {
    fileName: 'quays.md',
    today: '2026-01-31',
    rights: 'CC BY 4.0',
  });
  const { files } = writePaper(manuscript, {
    found: new Map(manuscript.pictures.map(({ id }) => [id, { file: `images/${id}.png` }])),
  });
  return [...files]
    .filter(([file]) => /^\d/.test(file))
    .map(([, section]) => section.replace(/^---\n[\s\S]*?\n---\n/, '').trim())
    .join('\n\n');
}

describe('Cross-references', () => {
  it('have the numbers and words of what they mean', () => {
    expect(
      importText(`## Depths {#sec-depths}

See @fig-b, [@fig-a; -@fig-b], [@tbl-a], @eq-a, {numref}${'`fig-a`'}, {ref}${'`here <fig-a>`'} and @sec-depths.

![Ships *by* week](a.png){#fig-a width=80%}

![](b.png){#fig-b}

| Port |
|---|
| Up |

: Ships by port {#tbl-a}

$$
a = b
$$ {#eq-a}`),
    ).toBe(`See Figure 2, Figure 1; 2, Table 1, Equation 1, Figure 1, Figure 1 and “Depths”.

![Ships by week](./images/figure-1.png)\\
Figure 1. Ships _by_ week

![Figure 2](./images/figure-2.png)\\
Figure 2

| Port |
| - |
| Up |

Table 1. Ships by port

$$
a = b
 \\tag{1}
$$`);
  });

  it('of Bookdown bring their number, for the word stands before them', () => {
    expect(
      importText('## A {#quays}\n\nFigure \\@ref(fig:a), section \\@ref(quays).\n\n![Q](a.png){#fig:a}'),
    ).toMatch(/^Figure 1, section “A”\./);
  });

  it('leave code, addresses and what nobody labels alone', () => {
    const text = importText('## A {#sec-a}\n\n`@sec-a` a@sec-a.example @fig-none.');
    expect(text).toContain('`@sec-a`');
    expect(text).toContain('@fig-none');
    expect(text).not.toContain('“A”');
  });
});

describe('Lines of Pandoc’s', () => {
  it('stay apart in verse and definitions, and spans are tags', () => {
    expect(
      importText(
        '## A\n\nDemurrage\n:   Money due.\n:   Or *paid*.\n\n| A verse\n| of two lines\n\nPaid [twice]{.underline}, [now]{.mark}.',
      ),
    ).toBe(
      '**Demurrage**\\\nMoney due.\\\nOr _paid_.\n\nA verse\\\nof two lines\n\nPaid <u>twice</u>, <mark>now</mark>.',
    );
  });
});
