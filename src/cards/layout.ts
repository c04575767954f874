import type { Cell, Strip } from '../timeline/strip.ts';
import { timeline as words } from '#words/timeline.ts';
import { fit, type Measure } from './fit.ts';

/** What a picture for sharing says. Words only: no photograph, flag, logo or face. */
export interface Card {
  /** Name of the publication. */
  site: string;
  /** Where the page stands: `Section 4 of 7`, `Graph 1`. */
  place: string;
  /** Heading of the page, as printed. */
  title: string;
  /** Who and when, or of which paper the page is a part; two lines at most. */
  about: string;
  /** Which part of its paper’s time the page speaks of. */
  strip?: Pick<Strip, 'cells' | 'years'>;
}

export type Role = 'ink' | 'quiet' | 'accent';

/** A line of text on the card. Distances are pixels from the picture's top left. */
export interface PlacedText {
  text: string;
  /** Left end, or right end of a line set from the right. */
  x: number;
  /** Baseline. */
  y: number;
  size: number;
  weight: 400 | 600;
  role: Role;
  /** Side of the picture that `x` is counted from: the line grows away from it. */
  from: 'left' | 'right';
  /** Direction of the words. */
  direction: 'ltr' | 'rtl';
  /** What the line covers, from the tallest letter to the lowest. */
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The card, ready to be drawn. */
export interface Layout {
  texts: PlacedText[];
  /** Cells of the strip; empty without one. */
  cells: { box: Box; cell: Cell }[];
}

/** Pixels, as Open Graph asks for. */
export const width = 1200;
export const height = 630;
/** Kept free all round: some sites round or cut the corners. */
export const margin = 80;

const inner = width - 2 * margin;
// As shares of the size: what Source Serif 4 and Noto Naskh Arabic reach above and below the baseline.
const ascent = 0.9;
const descent = 0.3;
const title = { top: 158, bottom: 452, sizes: [80, 74, 68, 62, 56, 50, 46, 42, 38], leading: 1.21 };
const about = { size: 29, leading: 1.3, bottom: 550 };
const row = { top: 520, height: 12, gap: 5, years: 14, after: 28, size: 21, label: 558 };

/** First letter with a direction of its own decides, as in the Unicode bidirectional algorithm (UAX 9, P2-P3). */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const strong = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(strong)
    ? 'rtl'
    : 'ltr';
}

/**
 * Places a card's words so that none is clipped and none stands on another: titles shrink until they fit in four
 * lines, and end in an ellipsis only if they do not fit at the smallest size.
 *
 * @param measure width of a text in pixels at a size and weight
 */
export function layoutCard(card: Card, measure: Measure): Layout {
  const hasStrip = card.strip !== undefined;
  const place = (
    text: string,
    y: number,
    style: Pick<PlacedText, 'size' | 'weight' | 'role'>,
    end = false,
  ) => {
    const direction = directionOf(text);
    const from = (direction === 'rtl') === end ? 'left' : 'right';
    const x = from === 'left' ? margin : width - margin;
    const wide = measure(text, style.size, style.weight);
    const left = from === 'left' ? x : x - wide;
    const box = { left, right: left + wide, top: y - ascent * style.size, bottom: y + descent * style.size };
    return { text, x, y, ...style, from, direction, box } satisfies PlacedText;
  };

  // The name and the place share a line; each may have half of it.
  const head = { y: 104, size: 29 };
  const half = (text: string, weight: 400 | 600) =>
    fit(text, { width: inner / 2 - 20, lines: 1, sizes: [head.size], weight }, measure).lines[0] ?? '';
  const name = place(half(card.site, 600), head.y, { size: head.size, weight: 600, role: 'ink' });
  const where = place(half(card.place, 400), head.y, { size: head.size, weight: 400, role: 'quiet' });
  const texts: PlacedText[] = [name, opposite(where, name.from)];

  const bottom = about.bottom - (hasStrip ? 58 : 0);
  const line = about.size * about.leading;
  const footer = fit(card.about, { width: inner, lines: 2, sizes: [about.size], weight: 400 }, measure);
  footer.lines.forEach((text, index) => {
    const y = bottom - descent * about.size - (footer.lines.length - 1 - index) * line;
    texts.push(place(text, y, { size: about.size, weight: 400, role: 'quiet' }));
  });

  const room = title.bottom - title.top - (hasStrip ? 50 : 0);
  const heading = fit(
    card.title,
    { width: inner, lines: 4, sizes: title.sizes, weight: 400, height: room, leading: title.leading },
    measure,
  );
  heading.lines.forEach((text, index) => {
    const y = title.top + heading.size * (ascent + index * title.leading);
    texts.push(place(text, y, { size: heading.size, weight: 400, role: 'ink' }));
  });

  if (!card.strip) return { texts, cells: [] };
  const small = (text: string, x: number, y: number): PlacedText => {
    const { size } = row;
    const right = x + measure(text, size, 400);
    const box = { left: x, right, top: y - ascent * size, bottom: y + descent * size };
    return { text, x, y, size, weight: 400, role: 'quiet', from: 'left', direction: 'ltr', box };
  };
  // What the strip shows stands before it, years under their first cells.
  const said = small(words.strip.label, margin, row.top + row.height);
  const cells = placeCells(card.strip, said.box.right + row.after);
  const years = card.strip.years.map(({ at, label }) =>
    small(label, cells[at]?.box.left ?? margin, row.label),
  );
  return { texts: [...texts, said, ...years], cells };
}

/** The same line, set from the side the other does not use. */
function opposite(text: PlacedText, taken: 'left' | 'right'): PlacedText {
  if (text.from !== taken) return text;
  const wide = text.box.right - text.box.left;
  const from = taken === 'left' ? 'right' : 'left';
  const left = from === 'left' ? margin : width - margin - wide;
  const x = from === 'left' ? margin : width - margin;
  return { ...text, from, x, box: { ...text.box, left, right: left + wide } };
}

function placeCells({ cells, years }: NonNullable<Card['strip']>, from: number): Layout['cells'] {
  // Years that are named stand a little apart.
  const begun = (index: number) => years.filter(({ at }) => at > 0 && at <= index).length;
  const wider = row.years - row.gap;
  const free = width - margin - from - begun(cells.length) * wider - (cells.length - 1) * row.gap;
  const each = free / cells.length;
  return cells.map((cell, index) => {
    const left = from + index * (each + row.gap) + begun(index) * wider;
    return { box: { left, right: left + each, top: row.top, bottom: row.top + row.height }, cell };
  });
}
