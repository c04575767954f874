import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText, placeCard } from './draw.ts';
import { type Box, type Card, directionOf, height, margin, width } from './layout.ts';

const strip: NonNullable<Card['strip']> = {
  cells: Array.from({ length: 24 }, (_, index) => (index > 8 && index < 16 ? 'exact' : 'none')),
  years: [
    { at: 0, label: '2022' },
    { at: 12, label: '2023' },
  ],
};
const quarters: NonNullable<Card['strip']> = {
  cells: Array.from({ length: 28 }, (_, index) => (index % 3 === 0 ? 'within' : 'none')),
  years: [2011, 2013, 2015, 2017].map((year, index) => ({ at: index * 8, label: String(year) })),
};
const card: Card = {
  site: 'Passage',
  place: 'Section 3 of 7',
  title: 'IS-K’s Campaign in Crisis: Winter 2022-23',
  about: 'An account of Antonio Giustozzi, Crisis and adaptation of the Islamic State in Khorasan',
  strip,
};
const { strip: _, ...bare } = card;
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
    ['no strip', bare],
    ['quarters of seven years', { ...card, strip: quarters }],
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
      strip: constantFrom(strip, quarters),
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

  it('says what the strip shows, with each year under its first cell', () => {
    const { texts, cells } = placeCard({ ...card, strip: quarters });
    expect(cells.filter(({ cell }) => cell === 'within')).toHaveLength(10);
    expect(texts.some(({ text }) => text === 'Dated events')).toBe(true);
    expect(texts.find(({ text }) => text === '2015')?.x).toBe(cells[16]?.box.left);
    expect(placeCard(bare).cells).toEqual([]);
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
