import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpans, toExcerpt } from './excerpt.ts';

/** Every place of every thing, one list for each. */
const find = (text: string, things: readonly string[]) =>
  things.map((thing) =>
    [...text.matchAll(new RegExp(thing, 'g'))].map(({ index }) => ({
      start: index,
      end: index + thing.length,
    })),
  );
const show = (text: string, things: string[], limit?: number) =>
  toExcerpt(text, find(text, things), limit)
    .map((piece, at) => (at % 2 === 1 ? `[${piece}]` : piece))
    .join('');

describe('toExcerpt', () => {
  it('gives the sentence in which the name first stands, with each mention in it marked', () => {
    const text = 'All was calm. From Kunar some went to Herat, others stayed in Kunar. Kunar was cold.';
    expect(show(text, ['Kunar'])).toBe('From [Kunar] some went to Herat, others stayed in [Kunar].');
  });

  it('cuts a long sentence at words around the name', () => {
    const text = `${'word '.repeat(60)}Kunar${' word'.repeat(60)}.`;
    const excerpt = show(text, ['Kunar'], 100);
    expect(excerpt).toMatch(/^… word .*word \[Kunar\] word.* word …$/);
    expect(excerpt.length).toBeLessThan(115);
  });

  it('prefers a sentence with two of the things asked for to one with the same thing twice', () => {
    const text = 'Kabul is Kabul, said all who were there. From Kabul it is far to Herat. Nobody went.';
    expect(show(text, ['Kabul', 'Herat'], 60)).toBe('From [Kabul] it is far to [Herat].');
  });

  it('takes sentences in a row for things that no single one has', () => {
    const text = 'Nobody knew. Pay came late. Members left for Herat. Others stayed.';
    expect(show(text, ['Pay', 'Herat'])).toBe('[Pay] came late. Members left for [Herat].');
  });

  it('marks what stands late in a list longer than the excerpt', () => {
    const text = `Money came from ${'many a place, '.repeat(12)}Russia, China, Iran, Pakistan and the US.`;
    expect(show(text, ['Russia', 'US'], 140)).toContain('[Russia]');
    expect(show(text, ['US'], 140)).toMatch(/^… .*\[US\]\.$/);
  });

  it('shows a mark wherever it stands, from word to word, and nothing but the passage’s words', () => {
    const words = fc.array(
      fc.constantFrom('cells', 'in', 'hills,', 'left.', 'They', 'had', 'Mazar-i Sharif', 'Dr.', 'supplies'),
      { minLength: 1, maxLength: 80 },
    );
    fc.assert(
      fc.property(
        words,
        fc.array(fc.tuple(fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 5, max: 160 }),
        (all, given, limit) => {
          const text = all.join(' ');
          const found = given.map(([from, length]) => {
            const first = from % all.length;
            const start = all.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
            return [{ start, end: start + all.slice(first, first + length + 1).join(' ').length }];
          });
          const pieces = toExcerpt(text, found, limit);
          expect(pieces.length).toBeGreaterThanOrEqual(3);
          const shown = pieces.join('').replace(/^… /, '').replace(/ …$/, '');
          expect(` ${text} `).toContain(` ${shown} `);
        },
      ),
    );
  });

  it('says nothing of a text in which nothing was found but how it begins', () => {
    expect(toExcerpt('One sentence. Another one.', [])).toEqual(['One sentence.']);
  });
});

describe('mergeSpans', () => {
  it('makes one of spans that overlap or touch', () => {
    const span = (start: number, end: number) => ({ start, end });
    expect(mergeSpans([span(5, 9), span(0, 2), span(8, 12), span(12, 13)])).toEqual([
      span(0, 2),
      span(5, 13),
    ]);
  });
});
