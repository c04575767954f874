import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSection } from '../markdown/read-section.ts';
import { compare, listByDay, listFormer } from './changes.ts';
import { assignIds, emptyLedger, type Ledger, updateLedger } from './ledger.ts';
import { follow } from './moved.ts';
import { addVersions, dayOfPublication, type Versions, type Worded } from './versions.ts';
import { markOf } from './wording.ts';

/** The passages of some paragraphs, as a build reads section 4. */
function read(paragraphs: readonly string[], ledger: Ledger) {
  const { passages = [] } = readSection(paragraphs.join('\n\n'), '04-a-section.md');
  const assignment = assignIds(
    4,
    passages.map(({ text }) => text),
    ledger,
  );
  const worded = passages.map(({ text }, at): Worded => ({ id: assignment.ids[at] ?? '', text }));
  return { assignment, worded };
}

const published = new Map<string, ReturnType<typeof begin>>();

/** The first publication of some paragraphs, which many edits begin with. */
function publish(paragraphs: readonly string[]) {
  const key = paragraphs.join('\n\n');
  const done = published.get(key) ?? begin(paragraphs);
  published.set(key, done);
  return done;
}

function begin(paragraphs: readonly string[]) {
  const { assignment, worded } = read(paragraphs, emptyLedger);
  const ledger = updateLedger(emptyLedger, new Map([[4, assignment]]));
  return { ledger, worded, versions: addVersions({}, worded, emptyLedger, '2027-04-01') };
}

/** What is told to those who cited each of the first paragraphs, when they come to the second. */
function tell(first: readonly string[], second: readonly string[], moved: Ledger['moved'] = {}) {
  const before = publish(first);
  const ledger = { ...before.ledger, moved };
  const { worded, assignment } = read(second, ledger);
  expect(assignment.vanished).toEqual([]);
  const versions = addVersions(before.versions, worded, ledger, '2027-05-03');
  const former = listFormer(worded, versions, ledger);
  return before.worded.map(({ id, text }) => {
    const now = follow(id, moved);
    const stands = worded.find((passage) => passage.id === now);
    if (stands && markOf(stands.text) === markOf(text)) return 'unchanged';
    const told = former.find((words) => words.id === now && words.mark === markOf(text));
    if (told?.until !== '2027-05-03') return 'unknown';
    return told.fate.kind === 'stand' ? told.fate.in.join(' ') : told.fate.kind;
  });
}

const folder = 'content/papers/crisis-and-adaptation-of-is-k';
/** Real passages, each of which reads as a paragraph as it stands. */
const real = readdirSync(folder)
  .filter((name) => name.endsWith('.mdx'))
  .flatMap((name) => {
    const file = path.join(folder, name);
    return readSection(readFileSync(file, 'utf8'), file).passages ?? [];
  })
  .flatMap(({ kind, text }) => (kind === 'paragraph' && !/[*_[\]<>`\\]/.test(text) ? [text] : []));

const letters = 'abdeghiklmnoprstuw';
const others = 'nearly border winter not traders 17 elders reported without two'.split(' ');

/** A word in another spelling. */
const mistype: ((word: string, at: number, letter: string) => string)[] = [
  (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + (word[at] ?? '') + word.slice(at),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word) => (/^\p{Lu}/u.test(word) ? word.toLowerCase() : word.toUpperCase()),
  (word) => (/\d/.test(word) ? word.replace(/\d/, (digit) => `${digit}.`) : `${word}-${word}`),
];
/** Words in other words. */
const reword: ((words: string[], at: number, other: string) => string[])[] = [
  (words, at, other) => words.with(at, other),
  (words, at) => words.toSpliced(at, 1),
  (words, at, other) => words.toSpliced(at, 0, other),
  (words, at) =>
    words.with(at, words[at + 1] ?? '').with(Math.min(at + 1, words.length - 1), words[at] ?? ''),
];
/** The same words, set otherwise. */
const restyle: ((words: string[], at: number) => string)[] = [
  (words, at) => words.with(at, `*${words[at]}*`).join(' '),
  (words, at) => words.with(at, `**${words[at]}**`).join(' '),
  (words, at) => words.with(at, `[${words[at]}](https://example.org/)`).join(' '),
  (words, at) => `${words.with(at, `${words[at]}[^new]`).join(' ')}\n\n[^new]: A note.`,
  (words, at) => words.with(at, (words[at] ?? '').replace(/(?<=\p{L}{2})(?=\p{L}{2})/u, '\u00AD')).join(' '),
  (words, at) => `${words.slice(0, at + 1).join(' ')}\u00A0${words.slice(at + 1).join(' ')}`.trim(),
  (words, at) =>
    words
      .map((word, place) => (place === at && /^\p{L}/u.test(word) ? `\n${word}` : word))
      .join(' ')
      .trim(),
  (words) =>
    words
      .join(' ')
      .replace(/[’']/g, (mark) => (mark === '’' ? "'" : '’'))
      .replace(/(?<=\d)[–-](?=\d)/g, '–'),
  (words) => words.join('  '),
];

const around = 4;
const place = fc.record({
  start: fc.nat(real.length - around),
  which: fc.nat(around - 1),
  at: fc.nat(10_000),
  letter: fc.constantFrom(...letters),
  other: fc.constantFrom(...others),
  how: fc.nat(1000),
});
const take = <T>(list: readonly T[], number: number): T => {
  const taken = list[number % list.length];
  if (taken === undefined) throw new Error('nothing to take from');
  return taken;
};
/** Some neighbouring passages, and the words of the one that is edited. */
function open({ start, which, at }: { start: number; which: number; at: number }) {
  const paragraphs = real.slice(start, start + around);
  const words = (paragraphs[which] ?? '').split(' ');
  return { paragraphs, words, at: at % words.length };
}

describe('a reader who follows a citation', () => {
  it('is never told that words stand which have changed, in 6,000 edits', () => {
    fc.assert(
      fc.property(place, (edit) => {
        const { paragraphs, words, at } = open(edit);
        const word = words[at] ?? '';
        const edited =
          edit.how % 2 === 0
            ? words.with(at, take(mistype, edit.how >> 1)(word, edit.at % word.length, edit.letter))
            : take(reword, edit.how >> 1)(words, at, edit.other);
        const text = edited.join(' ').trim();
        // The same letter twice changes places with itself; a word alone at a line's start may be a list's number.
        fc.pre(text.replace(/\s+/g, ' ') !== words.join(' ') && words.length > 5 && /^\p{L}/u.test(text));
        const told = tell(paragraphs, paragraphs.with(edit.which, text));
        told.forEach((said, which) => {
          if (which !== edit.which) expect(said).toBe('unchanged');
          else expect(said).not.toMatch(/^un/);
        });
      }),
      { numRuns: 6000 },
    );
  });

  it('is told that they stand when they are set otherwise or moved, in 3,000 edits', () => {
    fc.assert(
      fc.property(place, (edit) => {
        const { paragraphs, words, at } = open(edit);
        const styled = paragraphs.with(edit.which, take(restyle, edit.how)(words, at));
        const moved = styled
          .toSpliced(edit.which, 1)
          .toSpliced(edit.at % around, 0, styled[edit.which] ?? '');
        // Where the note stands below its paragraph, it moves with it.
        expect(tell(paragraphs, edit.how % 2 === 0 ? moved : styled)).toEqual(
          paragraphs.map(() => 'unchanged'),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('is told where they stand when their passage was split or joined to the next, in 1,000 edits', () => {
    fc.assert(
      fc.property(place, (edit) => {
        const { paragraphs, words } = open(edit);
        const at = 5 + (edit.at % Math.max(1, words.length - 10));
        fc.pre(words.length >= 12 && /^\p{L}/u.test(words[at] ?? ''));
        const parts = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
        const [id = '', next = ''] = [`s4-p${edit.which + 1}`, `s4-p${edit.which + 2}`];
        if (edit.how % 2 === 0) {
          const split = paragraphs.toSpliced(edit.which, 1, ...parts);
          // Halves of a passage may both be too unlike it: then the editor names the one that takes its place.
          const found = read(split, publish(paragraphs).ledger);
          const lost = found.assignment.vanished.length > 0;
          const told = tell(paragraphs, split, lost ? { [id]: found.worded[edit.which]?.id ?? '' } : {});
          expect(told[edit.which]?.split(' ')).toHaveLength(2);
          expect(told.toSpliced(edit.which, 1)).toEqual(Array(around - 1).fill('unchanged'));
        } else {
          fc.pre(edit.which < around - 1);
          const joined = paragraphs.toSpliced(
            edit.which,
            2,
            paragraphs.slice(edit.which, edit.which + 2).join(' '),
          );
          const { ids, vanished } = read(joined, publish(paragraphs).ledger).assignment;
          const told = tell(
            paragraphs,
            joined,
            Object.fromEntries(vanished.map((entry) => [entry.id, ids[edit.which] ?? ''])),
          );
          for (const which of [edit.which, edit.which + 1])
            expect([id, next, ids[edit.which]]).toContain(told[which]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is told of a change in punctuation alone as that', () => {
    const text = 'Cells moved north, by night, and found few friends.';
    expect(tell([text], [text.replace(', by night,', ' by night')])).toEqual(['stops']);
  });
});

describe('compare', () => {
  it('shows what went and what came', () => {
    expect(compare('The pay of “guards” rose.', 'The wages of "guards" rose.')).toEqual({
      before: [
        ['The ', false],
        ['pay', true],
        [' of "guards" rose.', false],
      ],
      after: [
        ['The ', false],
        ['wages', true],
        [' of "guards" rose.', false],
      ],
    });
  });
});

describe('listByDay', () => {
  const versions: Versions = {
    's4-p1': [
      { on: '2027-04-01', words: 'Two came.' },
      { on: '2027-05-03', words: 'Some came.' },
      { on: '2027-05-03', words: 'Three came.' },
    ],
    's4-p2': [{ on: '2027-05-04', words: 'New.' }],
    's4-p3': [
      { on: '2027-04-01', words: 'Old.' },
      { on: '2027-05-04', words: '' },
    ],
  };

  it('has the last words of each day beside those before, what came and what was given up', () => {
    const words = (pieces: readonly [string, boolean][]) => pieces.map(([text]) => text).join('');
    expect(
      [...listByDay(versions)].map(([on, changes]) => [
        on,
        changes.map(({ id, difference: { before, after } }) => [id, words(before), words(after)]),
      ]),
    ).toEqual([
      [
        '2027-05-04',
        [
          ['s4-p2', '', 'New.'],
          ['s4-p3', 'Old.', ''],
        ],
      ],
      ['2027-05-03', [['s4-p1', 'Two came.', 'Three came.']]],
    ]);
  });

  it('has nothing of a paper as it was first published', () => {
    expect([...listByDay({ 's4-p1': versions['s4-p1']?.slice(0, 1) ?? [] })]).toEqual([]);
  });
});

describe('dayOfPublication', () => {
  const versions: Versions = { 's4-p1': [{ on: '2027-04-01', words: 'Two came.' }] };
  it.each([
    ['the day of a correction that was written down since', ['2027-05-03'], '2027-05-03'],
    ['today, where the correction was published before', ['2027-04-01'], '2027-05-04'],
    ['today, where the correction is yet to come', ['2027-06-01'], '2027-05-04'],
    ['today, where there is none', [], '2027-05-04'],
  ])('is %s', (_, corrections, day) =>
    expect(dayOfPublication(versions, corrections, '2027-05-04')).toBe(day),
  );
});
