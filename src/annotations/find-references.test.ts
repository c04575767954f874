import { describe, expect, it } from 'vitest';
import { createReferenceFinder } from './find-references.ts';

const find = createReferenceFinder({
  figures: [
    { label: 'Graph 1', address: '/graph-1/' },
    { label: 'Table 12', address: '/table-12/' },
  ],
  sections: [
    { title: 'IS-K’s challenge to the Taliban in 2021-22', number: 2, address: '/challenge/' },
    { title: 'IS-K’s Adaptation', number: 4, address: '/adaptation/' },
    { title: 'Conclusion', address: '/conclusion/' },
  ],
  passage: (id) => (id === 's4-p7' ? '/adaptation/#s4-p7' : undefined),
  abbreviations: [
    { short: 'OSINT', address: '#abbr-osint' },
    { short: 'P/CVE', address: '#abbr-p-cve' },
  ],
});
const linked = (text: string) =>
  find(text).map(({ start, end, address }) => `${text.slice(start, end)} ${address}`);

describe('createReferenceFinder', () => {
  it.each([
    ['there was not a single one (Graph 1).', 'Graph 1 /graph-1/'],
    ['Graph 1, on attacks', 'Graph 1 /graph-1/'],
    ['as Table 12 has it', 'Table 12 /table-12/'],
    [
      'see the section “IS-K’s challenge to the Taliban in 2021–22”)',
      'IS-K’s challenge to the Taliban in 2021–22 /challenge/',
    ],
    [
      'the section "IS-K\'s Challenge to the Taliban in 2021-22"',
      "IS-K's Challenge to the Taliban in 2021-22 /challenge/",
    ],
    ['its section on adaptation, “IS-K’s Adaptation.”', 'IS-K’s Adaptation /adaptation/'],
    ['as section 4 says', 'section 4 /adaptation/'],
    ['Section 2 told of it', 'Section 2 /challenge/'],
    ['(see passage s4-p7 above)', 'passage s4-p7 /adaptation/#s4-p7'],
    ['standard OSINT best practices', 'OSINT #abbr-osint'],
    ['approaches to P/CVE.', 'P/CVE #abbr-p-cve'],
  ])('finds in “%s” what it refers to', (text, expected) => expect(linked(text)).toEqual([expected]));

  it.each([
    ['a longer number', 'Graph 10 and Graph 1.2 and Graph 1-3'],
    ['another kind of figure', 'Figure 1, Table 1'],
    ['a label in other words', 'the graph, paragraph 1, Autograph 1'],
    ['a title without quotation marks', 'about IS-K’s Adaptation in 2022'],
    ['a title that goes on', '“IS-K’s Adaptation to loss”'],
    ['a part of a title', 'the section on “IS-K’s challenge”'],
    ['a section without a number of its own', 'section 7'],
    ['a section of another work', 'section 4 of the law, Section 4.2'],
    ['a place in the original', 'Original §4 ¶1'],
    ['a passage that was not published', 'passage s4-p99'],
    ['what may be anywhere', 'as said above; see below'],
    ['a part of another word', 'OSINTs, HUMINT/OSINT, CVE'],
  ])('leaves %s alone', (_what, text) => expect(linked(text)).toEqual([]));

  it('finds several in one sentence, in order', () =>
    expect(linked('See section 4, Graph 1 and “Conclusion”.')).toEqual([
      'section 4 /adaptation/',
      'Graph 1 /graph-1/',
      'Conclusion /conclusion/',
    ]));
});
