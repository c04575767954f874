import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toExcerpt } from './excerpt.ts';

const show = (text: string, names: string[], limit?: number) => {
  const spans = names.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
    })),
  );
  return toExcerpt(text, spans, limit)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
};

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

  it('always shows the name, and nothing but the passage’s words', () => {
    const words = fc.array(fc.constantFrom('cells', 'in', 'hills,', 'left.', 'They', 'had', 'supplies'), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 5, max: 120 }), (before, after, limit) => {
        const text = [...before, 'Mazar-i Sharif', ...after].join(' ');
        const start = text.indexOf('Mazar');
        const pieces = toExcerpt(text, [{ start, end: start + 14 }], limit);
        expect(pieces.filter(({ marked }) => marked).map((piece) => piece.text)).toEqual(['Mazar-i Sharif']);
        const shown = pieces
          .map((piece) => piece.text)
          .join('')
          .replace(/^… /, '')
          .replace(/ …$/, '');
        expect(text).toContain(shown);
      }),
    );
  });
});
