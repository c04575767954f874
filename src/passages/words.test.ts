import { createHash } from 'node:crypto';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, likeness, sketch, toWords } from './words.ts';

describe('toWords', () => {
  it('sees no difference in quotation marks, dashes and capitals', () => {
    expect(toWords('IS-K’s “Mazar-i Sharif” — 2022-23')).toEqual(
      toWords("is k's Mazar-I Sharif 2022–23".replace('is k', 'is-k')),
    );
  });

  it('keeps words of every script', () => {
    expect(toWords('مزار شریف, Kābul')).toEqual(['مزار', 'شریف', 'kābul']);
  });
});

describe('fingerprint', () => {
  it('changes with a word and with the order', () => {
    const one = fingerprint('Two words');
    expect(one).toHaveLength(12);
    expect(fingerprint('words two')).not.toBe(one);
    expect(fingerprint('two word')).not.toBe(one);
  });

  // Ledgers hold it: another one would part every published id from its passage.
  it('is the hash of the words with a blank between, in texts of any script', () => {
    const hashOf = (text: string) =>
      createHash('sha256').update(toWords(text).join(' ')).digest('base64url').slice(0, 12);
    const text = oneof(string(), string({ unit: 'binary' }), string({ unit: constantFrom(...`aZ9'’-_ .é`) }));
    assert(property(text, (one) => fingerprint(one) === hashOf(one)));
    expect(fingerprint('word '.repeat(5000))).toBe(hashOf('word '.repeat(5000)));
  });
});

describe('likeness', () => {
  const words = toWords(
    'The Taliban raised the pay of its border guards in three provinces during the autumn of that year',
  );

  it('is 1 for the same words and near 1 for one word changed', () => {
    expect(likeness(sketch(words), sketch(words.toReversed()))).toBe(1);
    expect(likeness(sketch(words), sketch(words.with(4, 'wages')))).toBeGreaterThan(0.6);
  });

  it('is near 0 for other words', () => {
    const other = toWords(
      'Cells moved north slowly, mostly by night, and found few friends among Uzbek villagers there',
    );
    expect(likeness(sketch(words), sketch(other))).toBeLessThan(0.3);
  });
});
