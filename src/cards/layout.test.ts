import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, placeCard } from './draw.ts';
import { type Box, type Card, directionOf, height, margin, width } from './layout.ts';

const months = Array.from({ length: 24 }, (_, index) => index > 8 && index < 16);
const card: Card = {
  site: 'Passage',
  place: 'Section 3 of 7',
  title: 'IS-K’s Campaign in Crisis: Winter 2022-23',
  about: 'An account of Antonio Giustozzi, Crisis and adaptation of the Islamic State in Khorasan',
  months,
};
const boxesOf = (of: Card) => {
  const { texts, cells } = placeCard(of);
  return [
    ...texts.map(({ text, box }) => ({ text, box })),
    ...cells.map(({ box }) => ({ text: 'cell', box })),
  ];
};
const meet = (a: Box, b: Box) =>
  a.left < b.right - 0.01 && b.left < a.right - 0.01 && a.top < b.bottom - 0.01 && b.top < a.bottom - 0.01;

/** Nothing beyond the margins, and no two things on one another. */
function expectInOrder(of: Card) {
  const boxes = boxesOf(of);
  for (const { text, box } of boxes) {
    expect(box.left, text).toBeGreaterThanOrEqual(margin - 0.01);
    expect(box.right, text).toBeLessThanOrEqual(width - margin + 0.01);
    expect(box.top, text).toBeGreaterThan(0);
    expect(box.bottom, text).toBeLessThan(height - margin / 2);
  }
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      expect(meet(one.box, other.box), `${one.text} | ${other.text}`).toBe(false);
    }
  }
}

const longTitle = `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} and ${'a heading that goes on '.repeat(20)}`;

describe('a card', () => {
  it.each([
    ['a section', card],
    ['a short title', { ...card, title: 'Introduction' }],
    ['no months', { ...card, months: [] }],
    [
      'a right-to-left title',
      { ...card, title: 'مزار شریف در سال ۲۰۲۲: بحران و سازگاری IS-K در شمال افغانستان' },
    ],
    ['a long title', { ...card, title: longTitle }],
    ['long everything', { ...card, title: longTitle, about: longTitle, place: longTitle, site: longTitle }],
    ['two right-to-left heads', { ...card, site: 'گذرگاه', place: 'بخش ۳ از ۷' }],
  ])('clips and covers nothing: %s', (_name, of: Card) => {
    expectInOrder(of);
  });

  it('clips and covers nothing, whatever the words', () => {
    const words = array(string({ unit: 'grapheme', minLength: 1, maxLength: 24 }), {
      minLength: 1,
      maxLength: 30,
    });
    const line = words.map((parts) => parts.join(' '));
    const any = record({
      title: line,
      about: line,
      place: line,
      site: line,
      months: constantFrom(months, []),
    });
    assert(
      property(any, (of) => expectInOrder(of)),
      { numRuns: 60 },
    );
  });

  it('keeps every word of a title that fits', () => {
    const { texts } = placeCard(card);
    const lines = texts.filter(({ size, role }) => role === 'ink' && size > 30).map(({ text }) => text);
    expect(lines.join(' ')).toBe(card.title);
  });

  it('cuts at a word and says so when a title is too long', () => {
    const { texts } = placeCard({ ...card, title: 'word '.repeat(200) });
    const last = texts.findLast(({ size, role }) => role === 'ink' && size > 30);
    expect(last?.text).toMatch(/ word…$/);
  });

  it('sets right-to-left words from the right, whole lines at a time', () => {
    const { texts } = placeCard({ ...card, title: 'بحران و سازگاری IS-K' });
    const line = texts.find(({ role, size }) => role === 'ink' && size > 30);
    expect(line).toMatchObject({
      text: 'بحران و سازگاری IS-K',
      from: 'right',
      direction: 'rtl',
      x: width - margin,
    });
  });

  it('shows no strip where no month of 2022-23 is touched', () => {
    expect(placeCard({ ...card, months: months.map(() => false) }).cells).toEqual([]);
    expect(placeCard(card).cells.filter(({ on }) => on)).toHaveLength(7);
  });
});

describe('the fonts', () => {
  it('are the project’s own and have letters of each script', () => {
    // A missing letter is drawn as a box of one width whatever its script.
    const missing = measureText('\u{F0000}', 50, 400);
    for (const letter of ['I', 'ş', 'ā', 'Ж', 'λ', 'م', 'ښ']) {
      expect(measureText(letter, 50, 400), letter).not.toBeCloseTo(missing, 3);
    }
  });
});

describe('directionOf', () => {
  it('goes by the first letter, not by digits or quotation marks', () => {
    expect(directionOf('“2022” مزار')).toBe('rtl');
    expect(directionOf('IS-K مزار')).toBe('ltr');
    expect(directionOf('2022-23')).toBe('ltr');
  });
});
