import { describe, expect, it } from 'vitest';
import { readManuscript, writePaper } from './import-manuscript.ts';
import { convertPandocBlocks, convertPandocSigns } from './pandoc.ts';
import { Report } from './report.ts';

/** A manuscript as a section of the site, its remarks from its own text, and the addresses it gets. */
function importText(body: string) {
  const text = `---\ntitle: Bridges\nauthor: Cruz, Ana\ndate: 2022-03-04\n---\n\n${body}\n`;
  const manuscript = readManuscript(new TextEncoder().encode(text), {
    fileName: 'bridges.md',
    today: '2026-01-31',
    rights: 'CC BY 4.0',
  });
  const { files } = writePaper(manuscript, { found: new Map() });
  const sections = [...files].filter(([name]) => /^\d/.test(name));
  return {
    names: sections.map(([name]) => name),
    text: sections.map(([, section]) => section.replace(/^---\n[\s\S]*?\n---\n/, '').trim()).join('\n\n'),
    remarks: manuscript.report.remarks
      .filter(({ line = 0, what }) => line > 6 && !what.startsWith('no headings'))
      .map(({ fate, line, what }) => `${line} ${fate}: ${what}`),
  };
}

describe('Pandoc’s tables', () => {
  it('of one line a row have columns where the dashes are, and stand as their heads do', () => {
    const { text, remarks } = importText(`# Tolls

  Bridge       Carts    Kind
  --------- --------  --------
  North          412    stone
  South           38    rope

  : Tolls of a year {#tbl-tolls}

After it.`);
    expect(text).toBe(`| Bridge | Carts | Kind |
| :- | -: | :-: |
| North | 412 | stone |
| South | 38 | rope |

Table 1. Tolls of a year

After it.`);
    expect(remarks).toEqual(['9 changed: Pandoc’s simple table is now a table as all others write it']);
  });

  it('of several lines a row join the lines of a cell', () => {
    const { text, names } = importText(`# Tolls

  ------------------------------------
  Bridge             Toll
                     in pence
  ------------------ -----------------
  North, which is    3
  the older

  South | west       4
  ------------------------------------

# Ferries

Two.`);
    expect(names).toEqual(['01-tolls.md', '02-ferries.md']);
    expect(text).toContain(`| Bridge | Toll in pence |
| :- | :- |
| North, which is the older | 3 |
| South \\| west | 4 |`);
  });

  it('without heads are tables, too', () => {
    expect(importText('-----  ----\nNorth     3\nSouth     4\n-----  ----').text).toBe(
      '| | |\n| - | -: |\n| North | 3 |\n| South | 4 |',
    );
  });

  it('drawn with lines have cells of several lines; one whose cells span others stays as it is drawn', () => {
    const { text, remarks } = importText(`+-------+-------:+
| Port  | Ships  |
+=======+=======:+
| Upper | 112    |
| quay  |        |
+-------+--------+
| Lower | 96     |
+-------+--------+

+---+---+
| joined|
+---+---+`);
    expect(text).toBe(`| Port | Ships |
| - | -: |
| Upper quay | 112 |
| Lower | 96 |

\`\`\`
+---+---+
| joined|
+---+---+
\`\`\``);
    expect(remarks.map((remark) => remark.split(':')[0])).toEqual(['7 changed', '16 kept']);
  });

  it('are told from rules, headings and the tables of others', () => {
    const others = 'North\n\n---\n\n- - -\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nLast.';
    expect(importText(others)).toMatchObject({
      text: others.replace('- - -', '---').replace('North', 'North'),
      remarks: [],
    });
    expect(importText('Dues\n----\n\nNone.').names).toEqual(['01-dues.md']);
  });
});

describe('Pandoc’s signs', () => {
  it('are dashes and an ellipsis between words, and nothing in code or for options', () => {
    const { text, remarks } = importText(
      'H~2~O cost 12--15 dinars --- or more... A---B, `a--b`, <https://x.example/a--b>, and --option.',
    );
    expect(text).toContain(
      'cost 12–15 dinars — or more… A—B, `a--b`, [https://x.example/a--b](https://x.example/a--b), and --option.',
    );
    expect(remarks).toContain('7 changed: dashes and ellipses typed as --, --- and ...: 4');
    expect(importText('From 12--15 dinars...').text).toBe('From 12--15 dinars...');
  });

  it('are a note, attributes, a box, a citation and a command', () => {
    const { text, names, remarks } = importText(`# Introduction {#sec-intro .unnumbered}

The ford was [deep]{.smallcaps}.^[Seen in *1901*.] A clerk agreed [@cruz2021, p. 4; see also -@ek].

::: {.callout-note title="A loss"}
A book was lost.

## Of it
:::

\\newpage

See [the list](https://ports.example/list){target=_blank}.`);
    expect(names).toEqual(['01-introduction.md']);
    expect(text).toBe(`The ford was deep.[^1] A clerk agreed (cruz2021, 4; see also ek).

<aside>

**A loss**

A book was lost.

**Of it**

</aside>

See [the list](https://ports.example/list).

[^1]: Seen in _1901_.`);
    expect(remarks).toEqual(
      [
        '7 dropped: the heading’s own id “{#sec-intro .unnumbered}”',
        '9 dropped: attributes of another Markdown: “{.smallcaps}”',
        '9 changed: a note within the line is a note at its end: “^[Seen in *1901*.]”',
        '9 guessed: citations by key, 2, stand as their keys: no bibliography was found. Put refs.bib beside the manuscript, or name it in the front matter: `bibliography: refs.bib`',
        '11 changed: the box “::: {.callout-note title="A loss"}” is an aside',
        '14 changed: a heading within a quotation or list is now a bold line',
        '17 dropped: a command of TeX: “\\newpage”',
        '19 dropped: attributes of another Markdown: “{target=_blank}”',
      ].sort((a, b) => remarks.indexOf(a) - remarks.indexOf(b)),
    );
  });

  it('raise and lower numbers, and leave “about”, addresses and what is struck out alone', () => {
    const { text } = importText('H~2~O, 10^6^ m^2^; ~5 or ~6; https://h.example/a~b~c and gone~~away~~.');
    expect(text).toContain('H<sub>2</sub>O, 10<sup>6</sup> m<sup>2</sup>; \\~5 or \\~6; ');
    expect(text).toContain('(https://h.example/a~b~c) and gone~~away~~.');
  });

  it('are left alone in code, behind a backslash, and where they are something else', () => {
    const code = '```\n::: note\n^[not] [@not] H~2~O\n--- ---\n```\n\n`^[code]{.r}`';
    expect(importText(code).text).toBe(code.replace('{.r}', '{.r}'));
    expect(importText('A \\^[b] c [@ek](https://e.example) [me@e.example] {x}').text).toContain(
      'A ^\\[b] c [@ek](https://e.example) ',
    );
  });

  it('of a block that is never closed do not make the rest of the text a box', () => {
    expect(importText('::: {.note}\n\nOne.\n\nTwo.').text).toBe('One.\n\nTwo.');
  });

  it.each(['^[', '^[a ', '[@a ', 'a^b', '`x`{.a', ':::', '[x]{.a}', '--- ', '+--', '{#a ', '{a="'])(
    'cost no more than their length: %j, again and again',
    (sign) => {
      const long = `# Head ${sign.repeat(100_000 / sign.length)}\n\n${sign.repeat(100_000 / sign.length)}\n`;
      const before = performance.now();
      convertPandocSigns(
        convertPandocBlocks(long, () => [], new Report()),
        () => [],
        new Report(),
      );
      expect(performance.now() - before).toBeLessThan(20_000);
    },
  );
});
