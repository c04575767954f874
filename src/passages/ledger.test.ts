import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignIds, emptyLedger, formatLedger, type Ledger, ledgerSchema, updateLedger } from './ledger.ts';

const texts = [
  'Surrenders slowed in Nangarhar towards the end of the winter, as two elders told a visitor.',
  'In Kunar the valleys were quiet by day, and nobody travelled on the upper roads after dark.',
  'Money came late that spring; the families of several fighters borrowed from shopkeepers in town.',
];

/** A ledger written after a first build of the given texts as section 4. */
const published = (...given: string[]): Ledger =>
  updateLedger(emptyLedger, new Map([[4, assignIds(4, given, emptyLedger)]]));

describe('assignIds', () => {
  it('numbers a new section in reading order', () => {
    const { ids, added, vanished } = assignIds(4, texts, emptyLedger);
    expect(ids).toEqual(['s4-p1', 's4-p2', 's4-p3']);
    expect(added).toEqual(ids);
    expect(vanished).toEqual([]);
  });

  it('keeps every id when a passage is put in before them, and gives it the next number', () => {
    const more = ['A passage that an editor added later on, about the road to Jalalabad.', ...texts];
    expect(assignIds(4, more, published(...texts)).ids).toEqual(['s4-p4', 's4-p1', 's4-p2', 's4-p3']);
  });

  it('keeps the id of a passage whose words were mended', () => {
    const mended = texts.with(1, (texts[1] ?? '').replace('travelled', 'went about'));
    const { ids, edited, vanished } = assignIds(4, mended, published(...texts));
    expect(ids).toEqual(['s4-p1', 's4-p2', 's4-p3']);
    expect(edited).toEqual(['s4-p2']);
    expect(vanished).toEqual([]);
  });

  it('follows passages that changed places', () => {
    expect(assignIds(4, texts.toReversed(), published(...texts)).ids).toEqual(['s4-p3', 's4-p2', 's4-p1']);
  });

  it('names a passage that is gone, and never gives its number away', () => {
    const other = texts.with(1, 'Something else entirely stands here now: a note on hawala and its fees.');
    const { ids, vanished } = assignIds(4, other, published(...texts));
    expect(vanished.map(({ id }) => id)).toEqual(['s4-p2']);
    expect(ids).toEqual(['s4-p1', 's4-p4', 's4-p3']);
  });

  it('does not look for a passage that was moved on purpose', () => {
    const ledger = { ...published(...texts), moved: { 's4-p2': 's4-p1' } };
    const { ids, vanished } = assignIds(
      4,
      [texts[0] ?? '', texts[2] ?? '', 'A new last word on the matter.'],
      ledger,
    );
    expect(vanished).toEqual([]);
    expect(ids).toEqual(['s4-p1', 's4-p3', 's4-p4']);
  });

  it('tells two passages of the same words apart by their order', () => {
    const twice = ['The same short line.', 'Between them, another.', 'The same short line.'];
    expect(assignIds(4, twice, published(...twice)).ids).toEqual(['s4-p1', 's4-p2', 's4-p3']);
  });

  it('gives ids that stand once, whatever the texts, and the same ones the second time', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 12 }), (given) => {
        const first = assignIds(4, given, emptyLedger);
        expect(new Set(first.ids).size).toBe(given.length);
        const again = assignIds(4, given, updateLedger(emptyLedger, new Map([[4, first]])));
        expect(again.ids).toEqual(first.ids);
        expect([...again.added, ...again.edited, ...again.vanished]).toEqual([]);
      }),
    );
  });
});

describe('updateLedger', () => {
  it('leaves other sections alone and keeps what vanished', () => {
    const ledger = published(...texts);
    const seven = assignIds(7, ['The paper closes with a balance of what held and what did not.'], ledger);
    const both = updateLedger(ledger, new Map([[7, seven]]));
    expect(both.passages.map(({ id }) => id)).toEqual(['s4-p1', 's4-p2', 's4-p3', 's7-p1']);
    const fewer = updateLedger(both, new Map([[4, assignIds(4, texts.slice(0, 2), both)]]));
    expect(fewer.passages.map(({ id }) => id)).toEqual(['s4-p1', 's4-p2', 's4-p3', 's7-p1']);
  });

  it('is written so that it can be read back', () => {
    const ledger = { ...published(...texts), moved: { 's4-p9': 's4-p1' } };
    expect(ledgerSchema.parse(JSON.parse(formatLedger(ledger)))).toEqual(ledger);
  });
});
