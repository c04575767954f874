import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences, toExcerpt } from './excerpt.ts';

const first = 'In the winter there was little to show for the campaign.';
const second = 'The pace in Kabul held, and a campaign began in Herat.';
const third = 'Dr. Shahab said so in April 2023; nobody else did.';
const text = `${first} ${second} ${third}`;

describe('splitSentences', () => {
  it('ends at full stops, not at titles', () => {
    expect(splitSentences(text).map(([from, to]) => text.slice(from, to))).toEqual([first, second, third]);
  });
});

describe('toExcerpt', () => {
  it('shows a short passage whole, with what was found marked', () => {
    expect(toExcerpt('Attacks in Kabul.', [[[11, 16]]])).toEqual(['Attacks in ', 'Kabul', '.']);
  });

  it('shows the sentence that answers, with signs for what is left out', () => {
    const at = text.indexOf('Herat');
    expect(toExcerpt(text, [[[at, at + 5]]], 60)).toEqual([
      '… The pace in Kabul held, and a campaign began in ',
      'Herat',
      '. …',
    ]);
  });

  it('prefers a sentence with two of the things asked for to one with the same thing twice', () => {
    const twice = 'Kabul is Kabul, said all who had been there for long enough to know.';
    const both = 'From Kabul it is far to Herat.';
    const found = ['Kabul', 'Herat'].map((name) =>
      [...`${twice} ${both}`.matchAll(RegExp(name, 'g'))].map(({ index }) => [index, index + 5] as const),
    );
    expect(toExcerpt(`${twice} ${both}`, found, 70).join('')).toBe(`… ${both}`);
  });

  it('keeps every mark inside a passage of one long sentence', () => {
    const long = `${'words and '.repeat(80)}Kunar${' and words'.repeat(80)}`;
    const pieces = toExcerpt(long, [[[800, 805]]], 120);
    expect(pieces[1]).toBe('Kunar');
    expect(pieces.join('').length).toBeLessThan(200);
  });

  it('says nothing that the passage does not say', () => {
    const ranges = fc.array(fc.tuple(fc.nat(150), fc.nat(20)), { maxLength: 4 });
    fc.assert(
      fc.property(ranges, fc.integer({ min: 60, max: 200 }), (given, most) => {
        const pieces = toExcerpt(
          text,
          [given.map(([from, length]) => [from, Math.min(from + length, text.length)] as const)],
          most,
        );
        expect(text).toContain(pieces.join('').replace(/^… /, '').replace(/ …$/, ''));
      }),
    );
  });
});
