import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { makeManuscript } from '../../scripts/make-manuscripts.ts';
import { toPieces } from './fidelity.ts';
import { readManuscript, writePaper } from './import-manuscript.ts';
import { readMarkdown } from './markdown.ts';
import { Refusal } from './refusal.ts';
import { readText, walk } from './trees.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const options = { fileName: 'manuscript.md', today: '2026-01-31' };

function importText(text: string | Uint8Array, language?: string) {
  const manuscript = readManuscript(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    ...options,
    language,
  });
  return { ...manuscript, ...writePaper(manuscript, { found: new Map() }) };
}

const sectionsOf = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([name]) => /^\d/.test(name)).map(([, section]) => section);
const bodyOf = (section: string) => section.replace(/^---\n[\s\S]*?\n---\n/, '');

describe('importing a manuscript', () => {
  for (const name of readdirSync(fixtures)) {
    it(`understands ${name.replaceAll('-', ' ')}`, () => {
      const { files, report } = importText(readFileSync(new URL(`${name}/input.md`, fixtures)));
      const written = [...files]
        .filter(([file]) => file !== 'passages.json')
        .map(([file, content]) => `=== ${file}\n${content}`);
      const remarks = report.inOrder().map(({ fate, line, what }) => `${line ?? '-'} ${fate}: ${what}\n`);
      expect([...written, `=== report\n${remarks.join('')}`].join('\n')).toBe(
        readFileSync(new URL(`${name}/output.md`, fixtures), 'utf8'),
      );
    });
  }

  it.each([
    ['March 2024', '2024-03'],
    ['2024', '2024'],
    ['some day', undefined],
  ])('dates a paper of “%s” as exactly as that, never by the day of import', (date, published) => {
    const { paper, files } = importText(`---\ntitle: Dues\ndate: ${date}\n---\n\nWords.\n`);
    expect(paper.published).toBe(published);
    expect(files.get('paper.yaml')?.match(/2026-01-31/g)).toHaveLength(1);
  });

  it.each([
    [
      'fa',
      '<div dir="rtl">\n\nکشتی‌ها نُه روز در بندر ماندند. هزینه را بازرگانان کوچک (SME) پرداختند.\n\n- نخست، گندم؛\n- سپس ذرت.\n\n</div>',
    ],
    [
      'fr',
      'Les navires sont restés neuf jours au port, et les petits marchands ont payé la plus grande partie des frais.',
    ],
    ['zh', '春季的下游港口平均等待九天，小商人承担了大部分费用。'],
  ])('guesses %s from the text, and says so', (language, text) => {
    const { paper, report } = importText(`---\ntitle: Dues\ndate: 2024\n---\n\n${text}\n`);
    expect(paper.language).toBe(language);
    expect(report.remarks).toContainEqual({
      fate: 'guessed',
      what: `language: ${language}, guessed from the text`,
    });
  });

  it.each([
    ['is short', 'Les navires.'],
    [
      'may be of several languages',
      'Skibene lå ni dage i havnen, og de små handlende betalte det meste af omkostningerne. Først kom hveden, og derefter kom majsen, som skulle videre op ad floden.',
    ],
    ['is code', '```\nles navires sont restés neuf jours au port, et les marchands ont payé\n```'],
  ])('takes the publication’s language where the text %s', (_, text) => {
    const { paper, report } = importText(`---\ntitle: Dues\n---\n\n${text}\n`, 'de');
    expect(paper.language).toBe('de');
    expect(report.remarks.map(({ what }) => what).join()).toContain('language: de, the publication’s');
  });

  it.each([
    ['pt_BR', 'pt-BR'],
    ['fa', 'fa'],
  ])('takes the language that a front matter gives as %s, whatever the text', (given, language) => {
    const { paper, report } = importText(
      `---\ntitle: Dues\nlang: ${given}\n---\n\nThe ships lay in the port for nine days, and the small traders paid most of what it cost them.\n`,
    );
    expect(paper.language).toBe(language);
    expect(report.remarks.map(({ what }) => what).join()).not.toContain('language');
  });

  it('keeps each sentence of an abstract, and its marks no longer', () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `Sentence *${at}* says more of the river ports and their traders.`,
    );
    const { paper } = importText(
      `---\ntitle: Dues\nabstract: |\n  ${sentences.join(' ')}\n\n  Its end.\n---\n\nWords.\n`,
    );
    expect(paper.abstract).toBe(`${sentences.join(' ').replaceAll('*', '')}\n\nIts end.`);
    expect(paper.abstract?.startsWith(paper.standfirst)).toBe(true);
    expect(paper.standfirst.length).toBeLessThanOrEqual(600);
  });

  it('keeps what a front matter says of a paper beside its words', () => {
    const { paper, report } = importText(
      '---\ntitle: Dues\nsubtitle: Policy brief 12\ndescription: Who pays.\ndoi: https://doi.org/10.5555/12345678\n' +
        'keywords: [ports, grain]\nseries: Working Papers\nnumber: 12\nlicense: CC BY 4.0\ntranslator: Ana Ek\n' +
        'funding:\n  - statement: The River Fund paid.\n---\n\nWords.\n',
    );
    expect(paper).toMatchObject({
      subtitle: 'Policy brief 12',
      standfirst: 'Who pays.',
      doi: '10.5555/12345678',
      keywords: ['ports', 'grain'],
      series: 'Working Papers',
      number: '12',
      rights: 'CC BY 4.0',
      translators: [{ name: 'Ana Ek', family: 'Ek', given: 'Ana' }],
      funding: 'The River Fund paid.',
    });
    expect(report.remarks.filter(({ fate }) => fate === 'dropped')).toEqual([]);
  });

  it('reads a value in quotation marks over lines that are not indented', () => {
    const { paper } = importText(
      `---\ntitle: Quays\nexcerpt: "Ships wait, and the quay\nwaits for nobody."\ndate: 2024-03-14\n---\n\nWords.\n`,
    );
    expect(paper).toMatchObject({
      standfirst: 'Ships wait, and the quay waits for nobody.',
      published: '2024-03-14',
    });
  });

  it.each([
    ['its first heading, of whatever level', '## Dues of ports\n\n## Ferries\n\nTwo.'],
    ['a heading below the standfirst', '_Who pays._\n\n# Dues of ports\n\n## Ferries\n\nTwo.'],
    ['a line at its beginning', '**Dues of ports**\n\n## Ferries\n\nTwo.'],
    ['a line and a heading', 'Dues of Ports\n\n# Dues of ports\n\n## Ferries\n\nTwo.'],
  ])('shows once a title that the front matter and %s give', (_name, body) => {
    const { files, paper, report } = importText(`---\ntitle: Dues of ports\n---\n\n${body}\n`);
    expect(paper.title).toBe('Dues of ports');
    expect([...files.keys()].filter((name) => /^\d/.test(name))).toEqual(['01-ferries.md']);
    expect(report.remarks.map(({ what }) => what)).toContain(
      `the first heading is the paper’s title: “${/Ports/.test(body) ? 'Dues of Ports' : 'Dues of ports'}”`,
    );
  });

  it('shows once a title that two headings give, and keeps a section that only begins like it', () => {
    const twice = importText('# Dues of ports\n\n# Dues of ports\n\n## Ferries\n\nTwo.\n');
    expect(twice.paper.title).toBe('Dues of ports');
    expect(sectionsOf(twice.files)).toHaveLength(1);
    const { files } = importText('---\ntitle: Dues\n---\n\n## Dues of ports\n\nOne.\n');
    expect([...files.keys()]).toContain('01-dues-of-ports.md');
  });

  it('reads line ends and byte order marks of other systems', () => {
    const unix = readFileSync(new URL('whole-paper/input.md', fixtures), 'utf8');
    const { files } = importText(`\ufeff${unix.replaceAll('\n', '\r\n')}`);
    expect([...files]).toEqual([...importText(unix).files]);
  });

  it('keeps every word of the whole paper, in its order', () => {
    const real = new URL('../../../shared/paper/crisis-and-adaptation-of-is-k.md', import.meta.url);
    const text = readFileSync(existsSync(real) ? real : new URL('whole-paper/input.md', fixtures), 'utf8');
    const { paper, files } = importText(text);
    // Words as one would count them without any of our code: signs and front matter away, letters and digits stay.
    const words = (markdown: string) => markdown.match(/[\p{L}\p{N}]+/gu) ?? [];
    const source = text
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replace('<excerpt/>', '');
    const pages = [...files]
      .filter(([name]) => name.endsWith('.md'))
      .map(
        ([, section]) =>
          `${/^title: (.*)$/m.exec(section)?.[1]}\n${bodyOf(section).replace(/\\\[.*not included here.*\]\\\n/g, '')}`,
      );
    expect(
      words([paper.standfirst, ...pages, ...paper.authors.map(({ note }) => note ?? '')].join('\n')),
    ).toEqual(words(source));
  });

  it('imports twenty manuscripts with something odd in every paragraph', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 20; seed++) {
      // Writing refuses a paper of which a word was lost or added.
      const { words, sections } = importText(makeManuscript(seed, 500));
      expect(words).toBeGreaterThan(450);
      expect(sections.length).toBeGreaterThan(0);
    }
  });

  it('keeps cells beyond the head of a table', () => {
    const { files } = importText('| a |\n|---|\n| b | c |\n');
    expect(bodyOf(files.get('01-text.md') ?? '')).toBe('\n| a | |\n| - | - |\n| b | c |\n');
  });

  it('keeps a tag on one line, or its first would begin a block of HTML', () => {
    const { files } = importText('<sup>a\nb<br>c</sup>\nd\n\n<sup>alone</sup>\n');
    expect(bodyOf(files.get('01-text.md') ?? '')).toBe('\n<sup>a b c</sup>\nd\n\n<sup>alone</sup>\n');
  });

  it('calls a paper without rights what it is', () => {
    expect(importText('text').paper.rights).toBeUndefined();
    expect(importText('text').report.remarks.some(({ what }) => what.includes('rights not stated'))).toBe(
      true,
    );
  });
});

// Signs and pieces of Markdown, a space between two of them where none is meant.
const pieces = [
  ...Array.from('abc XYZ 12 \n\n\n  *_`~[]()<>{}#!|\\&;:.-+=$"\'/^@%,?'),
  ...'\u00a0 é — “ \u200f مر 😀 ``` ** __ ~~ &amp; &#35; [^1] [x]:\u00a0y ![a](b.png) [a](http://x.example/a_b)'.split(
    ' ',
  ),
  ...'http://a.example/c_d www.x.example <http://x.example>'.split(' '),
  'import ',
  'export ',
  '\t',
  '    ',
  '\n> ',
  '\n- ',
  '\n1. ',
  '\n### ',
  '\n---\n',
  '\n\n[^1]: ',
  '\\\n',
  '  \n',
  '```\n',
  '▲ Figure 1. ',
  '\n\n| a | b |\n|---|---|\n| c | d |\n',
];
const tags = '<b> </b> <div> </div> <script> </script> <!-- --> <br> <sup> </sup> <p> <table> <td>'.split(
  ' ',
);
const instructions = ['<excerpt/>', '{% raw %}', '{{ x }}', '{: .c}', '{#id}'];

const some = (from: readonly string[]) =>
  fc.array(fc.constantFrom(...from), { maxLength: 60 }).map((parts) => parts.join(''));
const markdown = fc.oneof(
  some(pieces),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const manuscript = fc.oneof(
  markdown,
  some([...pieces, ...tags, ...instructions]),
  some([...pieces.slice(0, 20), ...tags]),
);

/** Imports what can be imported; a refusal must be one that the editor can act on, never a fault of ours. */
function tryImport(text: string) {
  try {
    return importText(text);
  } catch (error) {
    if (error instanceof Refusal && !/would come out|does not come out/.test(error.message)) return undefined;
    throw error;
  }
}

// Hundreds of runs each; a busy machine may take its time.
describe('importing any string', { timeout: 120_000 }, () => {
  it('never fails, and gives Markdown in which CommonMark’s own parser finds no foreign tag either', () => {
    fc.assert(
      fc.property(manuscript, (text) => {
        const result = tryImport(text);
        for (const section of sectionsOf(result?.files ?? new Map())) {
          walk(readMarkdown(bodyOf(section)), (node) => {
            if (node.type === 'html' && !/^<\/?su[bp]>$/.test(node.value))
              throw new Error(`${node.value} in ${section}`);
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the words of Markdown without tags', () => {
    fc.assert(
      fc.property(
        markdown.filter((text) => !/[<{\0]|^\s*(?:---|\+\+\+)/.test(text)),
        (text) => {
          const result = tryImport(text);
          if (!result) return;
          const { paper, sections, report } = result;
          // What the report says was left out or moved is looked for elsewhere.
          if (
            report.remarks.some(({ what }) =>
              /picture|figure|note|heading|no link uses|address of a link|title|control/.test(what),
            )
          )
            return;
          const shown = [
            paper.standfirst,
            ...sections.map(
              ({ headed, title, blocks }) =>
                `${headed ? title : ''}\n${readText({ type: 'root', children: blocks })}`,
            ),
          ].join('\n');
          const tree: Root = readMarkdown(text.replace(/\r\n?/g, '\n'));
          const said = toPieces(readText(tree));
          expect(toPieces(shown).slice(-said.length)).toEqual(said);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps links, emphasis, quotations, lists and tables', () => {
    const block = fc.constantFrom(
      'Plain *emphasised* and **strong** words.',
      '> Quoted.\n>\n> Twice.',
      '- one\n- two\n  1. three',
      '| a | b |\n|---|---|\n| c | d |',
      'A [link](https://x.example/a_(b)).',
      '~~gone~~ `code {x}`',
      '***both***',
    );
    const count = (tree: Root) => {
      const counts: Record<string, number> = {};
      walk(tree, ({ type }) => {
        if (type !== 'text' && type !== 'root') counts[type] = (counts[type] ?? 0) + 1;
      });
      return counts;
    };
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (blocks) => {
        const text = `${blocks.join('\n\n<!-- -->\n\n')}\n`;
        const [section = ''] = sectionsOf(importText(`Opening.\n\n${text}`).files);
        const expected: Record<string, number> = {};
        for (const each of ['Opening.', ...blocks]) {
          for (const [type, number] of Object.entries(count(readMarkdown(each))))
            expected[type] = (expected[type] ?? 0) + number;
        }
        expect(count(readMarkdown(bodyOf(section)))).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same paper for the same manuscript', () => {
    fc.assert(
      fc.property(manuscript, (text) => {
        const first = tryImport(text);
        if (!first) return;
        const again = readManuscript(new TextEncoder().encode(text), options);
        const { files } = writePaper(again, { found: new Map(), ledger: first.ledger });
        expect([...files].filter(([name]) => name !== 'passages.json')).toEqual([...first.files]);
      }),
      { numRuns: 150 },
    );
  });
});
