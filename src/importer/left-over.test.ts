import { describe, expect, it } from 'vitest';
import { findLeftOver, nameLeftOver } from './left-over.ts';
import { readMarkdown } from './markdown.ts';

const find = (text: string) => findLeftOver(readMarkdown(text), [], 'paper.md');

describe('findLeftOver', () => {
  it.each([
    ['The levy fell [see @kessler1998, p. 3] by half.', 'citations 1'],
    ['As @kessler1998 has it.', 'citations 1'],
    ['It fell (kessler1998, p. 3).', 'citations 1'],
    ['It fell \\cite{kessler}.', 'citations 1'],
    ['So {cite}`kessler` says.', 'citations 1'],
    ['See @fig-levy and {numref}`levy`.', 'cross-references 2'],
    ['Let $x_1 = 3$ and $n$ be given.', 'formulas 2'],
    ['$$\nx = 3\n$$', 'formulas 1'],
    ['{{< ring "bell" >}}', 'shortcodes {{< … >}} 1'],
    ['{% ring %} at {{ page.hour }}', 'tags {% … %} 1, values {{ … }} 1'],
    [':::\n\nWords.', '`:::` 1'],
    ['A [[Levy]] and ![[levy.png]].', 'pictures ![[…]] 1, links [[…]] 1'],
    ['%% Hush %% and ==loud==', 'comments %% … %% 1, marks == … == 1'],
    ['Words {#levy} and {.small}', 'attributes {…} 2'],
    ['A claim.[^7]', 'notes without a text 1'],
    ['\\<Levy year="1889" /> and \\<b>bold\\</b>', 'components 1, tags of HTML 2'],
    ['It **fell ** by half.', 'marks ** and __ 1'],
    ['\\textsc{Levy} fell.', 'commands of TeX 1'],
    ['```{r}\nmean(x)\n```\n\nSome `r n` carts.', 'chunks of code to run 2'],
  ])('sees in %j: %s', (text, what) => {
    expect(nameLeftOver(find(text))).toBe(what);
  });

  it.each([
    'It cost $5 to $10, or US$7 and A$9, and 3 < 4 > 2.',
    'Write to @harbour or ada@harbour.example (see [1], or [sic](!)).',
    'Code: `[[x]]`, `{{ y }}`, `$z_1$`.',
    '```\n[@kessler1998] {{< ring >}}\n```',
    'A set {a, b}, C++ == C, 2 ** 3, snake_case__name, 50 %% of it; p. 7 (January 1998).',
    'In {year} it fell, a smile :) and a pause: ... ::',
    '[A link](https://harbour.example/a_(b)) and a note.[^1]\n\n[^1]: The note.',
  ])('sees nothing in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes braces for an expression in a program alone', () => {
    expect(nameLeftOver(findLeftOver(readMarkdown('In {year} it fell.'), [], 'paper.mdx'))).toBe(
      'expressions {…} 1',
    );
  });

  it('tells each kind once, with its count, the line of the first, and what to do', () => {
    expect(find('Words.\n\nMore words\n[@kessler1998] and [@ada].')).toEqual([
      {
        what: 'citations',
        count: 2,
        line: 4,
        first: '[@kessler1998]',
        remedy: '`pandoc paper.md --citeproc -t gfm -o as-gfm.md`',
      },
    ]);
  });
});
