import { describe, expect, it } from 'vitest';
import { readSection } from './read-section.ts';

const problemsOf = (source: string) => readSection(source, 'a.mdx').problems;

describe('readSection', () => {
  it('reads a section with its front matter', () => {
    const { passages } = readSection(
      '---\ntitle: A quay\n---\n\nOne.[^1]\n\nTwo.\n\n[^1]: A note.\n',
      'a.mdx',
    );
    expect(passages?.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('says where a text is no MDX', () => {
    expect(problemsOf('---\ntitle: A\n---\n\nA brace { stands open.\n')).toEqual([
      expect.stringMatching(/^a\.mdx:5: \(the text\): expected MDX; found "A brace/),
    ]);
  });

  it('says where a manuscript holds more than text', () => {
    const source = '---\ntitle: A\n---\n\nText.\n\n<div class="box">\n\nBoxed.\n\n</div>\n';
    expect(readSection(source, 'a.md').problems).toEqual([
      expect.stringMatching(/^a\.md:7: \(the text\): expected Markdown, or .*<sub>.*; found "<div>"/),
    ]);
    expect(readSection('CO<sub>2</sub> and {x} <https://a.example/>', 'a.md').passages).toHaveLength(1);
  });

  it('takes what an author’s own component holds for text', () => {
    const source = 'import Box from "./Box.astro"\n\n<Box>\n\nBoxed {1 + 1}.\n\n</Box>\n';
    expect(readSection(source, 'a.mdx').passages?.map(({ text }) => text)).toEqual(['Boxed .']);
  });

  it.each([
    ['nothing refers to', 'Text.\n\n[^1]: A note.', ['3: (the notes): expected [^1]']],
    ['an address swallows', 'See https://a.example/x[^1] too.\n\n[^1]: A note.', ['3: (the notes)']],
    ['has the label of another', 'Text.[^a]\n\n[^a]: One.\n\n[^A]: Two.', ['5: (the notes): expected [^A]']],
    ['and another', 'Text.\n\n[^1]: One.\n[^2]: Two.', ['3: (the notes)', '4: (the notes)']],
  ])('tells every note that would be lost: one that %s', (_what, source, said) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(said.length);
    for (const [at, part] of said.entries()) expect(problems?.[at]).toContain(`a.mdx:${part}`);
  });

  it.each([
    [
      'whatever its label',
      'One[^Elders-Ä], two[^a_b&c], three[^100%].\n\n[^elders-ä]: A.\n[^a_b&c]: B.\n[^100%]: C.',
    ],
    ['referred to by another note', 'One.[^1]\n\n[^1]: A.[^2]\n\n[^2]: B.'],
    ['within a quotation or a list', 'One[^q] and two.[^l]\n\n> [^q]: A.\n\n- [^l]: B.'],
    ['that is code', 'Text.\n\n```\n[^x]: no note\n```'],
  ])('takes a note %s', (_what, source) => {
    expect(problemsOf(source)).toBeUndefined();
  });

  it.each([
    ['a component', 'One.\n\n<Nope />', '3: (the text): expected a component that is imported; found <Nope>'],
    [
      'a value',
      'One {nope.more} two.',
      '1: (the text): expected a value that is imported; found {nope.more}',
    ],
    [
      'a picture',
      'One.\n\n![A quay](images/quay.png)',
      '3: (the pictures): expected a picture of the folder',
    ],
    [
      'a file',
      'import Box from "./Box.astro"\n\n<Box />',
      '1: (the text): expected a file to import; found "./Box',
    ],
    ['a note', 'One.\nTwo.[^2]', '2: (the notes): expected a note [^2]: …; found the reference alone'],
  ])('says that %s is missing', (_what, source, said) => {
    const problems = readSection(source, 'a.mdx', {}, () => false).problems;
    expect(problems).toEqual([expect.stringContaining(`a.mdx:${said}`)]);
  });

  it.each([
    ['imported', 'import Box, { height as h } from "./Box.astro"\n\n<Box.Lid /> {h} {(x) => x}'],
    ['exported', 'export const year = 2024;\n\n{year + 1} {Math.max(1, 2)} {true}'],
    ['no name', 'One \\[^1] `[^2]` {/* a remark */} <b>two</b> {"three"} {`four`}'],
    ['there', '![A quay](./images/quay.png) and ![another](https://a.example/x.png)'],
  ])('takes what is %s', (_what, source) => {
    expect(readSection(source, 'a.mdx', {}, () => true).problems).toBeUndefined();
  });

  const voices = { pilots: { name: 'Pilots', kind: 'interviewee' as const } };
  it.each([
    [
      '<Note voice="pilot" at="1.2" />',
      'Note.voice: expected one of the paper’s voices; found "pilot": did you mean “pilots”?',
    ],
    [
      '<Note voice="crews" at="1.2" />',
      'Note.voice: expected one of the paper’s voices; found "crews": add it to `voices` in paper.yaml',
    ],
    ['<Note at="1.2" />', 'Note.voice: expected one of the paper’s voices; found nothing: add it'],
    [
      '<Note voice="pilots" />',
      'Note.at: expected section and paragraph of the original as 4.12; found nothing: add it',
    ],
    [
      '<Note voice="pilots" at="¶2" />',
      'Note.at: expected section and paragraph of the original as 4.12; found "¶2"',
    ],
    ['<Note voice="pilots" at={1.2} />', 'Note.at: expected text; found {"program":"1.2"}: write at="…"'],
    ['<Note voice="pilots" when="April" at="1.2" />', 'Note.when: expected a day as 2023-03-09,'],
    [
      '<Note voice="pilots" when="2023/2022" at="1.2" />',
      'Note.when: expected the earlier date first; found "2023/2022": turn the two round',
    ],
    [
      '<Note voice="pilots" on="2023" at="1.2" />',
      'Note.on: expected voice, when, at; found "2023": take “on” out',
    ],
    ['Pilots: <Note voice="pilots" at="1.2" />', 'Note: expected alone in a note;'],
  ])('holds a note that is data against the paper’s voices: %s', (note, said) => {
    const source = `Text.[^1] More.[^2]\n\n[^1]: Plain.\n\n[^2]: ${note}\n`;
    const { problems } = readSection(source, 'a.mdx', voices);
    expect(problems).toEqual([expect.stringContaining(`a.mdx:5: ${said}`)]);
  });

  it('says where a note that is data stands in the text itself', () => {
    expect(readSection('One <Note voice="pilots" at="1.1" />.', 'a.mdx', voices).problems).toHaveLength(1);
    const { problems } = readSection(
      'One.[^1]\n\n[^1]: <Note voice="pilots" at="1.1">Two.</Note>',
      'a.mdx',
      voices,
    );
    expect(problems).toBeUndefined();
  });
});
