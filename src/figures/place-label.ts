import { type Mark, markBox, type Plot } from './frame.ts';
import type { DatumModel } from './model.ts';
import { type Box, fontSize, round, type Shape, textWidth } from './scene.ts';
import { valueMark } from './words.ts';

interface LabelTask {
  mark: Mark;
  datum: DatumModel;
  /** Short name of the series. */
  short: string;
  plot: Plot;
  marks: Mark[];
  /** Boxes of the words placed so far; the new one is added. */
  taken: Box[];
}

/** Puts the words of a mark where they touch no other mark and no words placed before. */
export function placeLabel({ mark, datum, short, plot, marks, taken }: LabelTask): Shape {
  const box = markBox(mark, plot);
  const obstacles = [
    ...taken,
    ...marks
      .filter((other) => other !== mark && other.status !== 'total')
      .map((other) => outline(other, plot)),
  ];
  const free = (place: Box) =>
    place.bottom <= plot.box.bottom && obstacles.every((other) => !touches(place, other));
  const texts = textsOf(mark, datum, short);
  const [long = [], brief = []] = texts.map((text) =>
    placesFor(mark, box, textWidth(text), plot.box).map((place) => ({ text, place })),
  );
  // Near the mark with all its words; else near with fewer; else farther off.
  const near = long.filter(({ place }) => place.bottom > box.top - nearness);
  const places = [...near, ...brief, ...long];
  const best = places.find(({ place }) => free(place)) ?? places[0];
  const place = best?.place ?? box;
  taken.push(place);
  const middle = isCentred(mark) ? { anchor: 'middle' as const } : {};
  return {
    kind: 'text',
    rank: 'mark',
    tone: mark.tone,
    ...middle,
    x: Math.round(isCentred(mark) ? (place.left + place.right) / 2 : place.left),
    y: Math.round(place.bottom - 2),
    text: best?.text ?? '',
  };
}

/** How far above its mark a label still reads as belonging to it, in the picture’s units. */
const nearness = 30;

const isCentred = ({ wide, status }: Mark) => !wide || status === 'total';

function textsOf({ status, wide }: Mark, datum: DatumModel, short: string): string[] {
  const value = datum.value ?? 0;
  if (status === 'total') return [`${valueMark(value)} ${short} in all`];
  return wide ? [`${short}: ${datum.words}`, datum.words] : [valueMark(value)];
}

/** Places to try, best first: in a band, then above, ever higher; for a band also at its right end. */
function placesFor(mark: Mark, box: Box, width: number, plot: Box): Box[] {
  const at = (left: number, baseline: number): Box => ({
    left,
    right: left + width,
    top: baseline - fontSize + 2,
    bottom: baseline + 2,
  });
  if (isCentred(mark)) {
    const middle = (box.left + box.right) / 2 + mark.shift;
    const left = Math.min(Math.max(middle - width / 2, plot.left), plot.right - width);
    const first = box.top - (mark.status === 'total' || mark.status === 'between' ? 9 : 10);
    return [0, 14, 28].map((up) => at(left, first - up));
  }
  const tall = box.bottom - box.top > fontSize + 8;
  const inside = mark.status === 'over' ? [box.bottom - 6] : [box.top + fontSize + 3, box.bottom - 6];
  const above = Array.from({ length: 10 }, (_, index) => box.top - 5 - index * 5);
  return [...(tall ? inside : []), ...above].flatMap((baseline) =>
    [box.left + 6, box.right - width - 2].map((left) => at(left, baseline)),
  );
}

/** What of a mark other marks’ words must keep clear of. */
function outline(mark: Mark, plot: Plot): Box {
  const box = markBox(mark, plot);
  if (mark.wide) return box;
  const middle = round((box.left + box.right) / 2 + mark.shift);
  return { left: middle - 7, right: middle + 7, top: box.top - 7, bottom: box.bottom + 6 };
}

const touches = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
