import type { Frame } from './frame.ts';
import { groupNear } from './groups.ts';
import { type Box, overlap, placeLabels } from './labels.ts';
import { margin, markPlaces, type PlacedMark, frameOf } from './marks.ts';
import type { Drawing } from './overview-map.ts';
import { aim, extentOf } from './view.ts';

/** Names that crowd, and places around them, which are worth a closer map. */
const enough = 3;
/** The share of a map’s names that may have no room beside their points before it needs a closer one. */
const bearable = 0.12;
/** The most of a map that a closer one of a part of it may show. */
const closeUp = 0.25;
/** Degrees that a closer map shows at least. */
export const leastCloser = 0.4;
/** How far apart, in heights of a letter, marks may be that belong to one crowd: what is tried. */
const reaches = [5, 4, 3.2, 2.5, 2, 1.5, 1];

/** Places whose names find no room, with all that lies around them: a rectangle for a closer map. */
export function findCrowds(
  marks: readonly PlacedMark[],
  frame: Frame,
  drawing: Drawing,
): { marks: PlacedMark[]; box: Box }[] {
  const size = drawing.sheet.fontSize;
  const labels = placeLabels(marks, frame, size);
  const crowded = marks.filter((_, index) => labels[index] === undefined || labels[index].leader);
  if (crowded.length < Math.max(enough, bearable * marks.length)) return [];
  const choices = reaches.map((reach) =>
    chooseBoxes(
      groupNear(marks, (a, b) => Math.hypot((a.x - b.x) / 1.4, a.y - b.y) < reach * size)
        .filter((group) => group.length > enough)
        .map((group) => around(group, size)),
      crowded,
      frame,
    ).map((box) => ({ box, marks: marks.filter((mark) => holds(box, mark)) })),
  );
  const [best] = choices
    .map((crowds) => ({ crowds, cost: costOf(crowds, marks, frame, drawing) }))
    .sort((a, b) => a.cost - b.cost);
  return best?.crowds ?? [];
}

/** Names that find no room for all the closer maps, here and on them, and how many maps that takes. */
function costOf(
  crowds: readonly { marks: readonly PlacedMark[] }[],
  marks: readonly PlacedMark[],
  frame: Frame,
  drawing: Drawing,
): number {
  const { fontSize } = drawing.sheet;
  const hidden = new Set(crowds.flatMap((crowd) => crowd.marks));
  const left = countCrowded(
    marks.filter((mark) => !hidden.has(mark)),
    frame,
    fontSize,
  );
  const inside = crowds.map((crowd) => {
    const places = crowd.marks.map(({ place }) => place);
    const extent = extentOf(places, leastCloser);
    const sheet = frameOf(extent, drawing.sheet);
    return countCrowded(markPlaces(places, aim(extent, sheet, margin), sheet, drawing), sheet, fontSize);
  });
  return inside.reduce((all, count) => all + count, left) + 2 * crowds.length;
}

const countCrowded = (marks: readonly PlacedMark[], frame: Frame, size: number) =>
  placeLabels(marks, frame, size).filter((one) => one === undefined || one.leader).length;

/** Of some rectangles those that keep a closer map much closer, apart from one another, with the most crowded names. */
function chooseBoxes(boxes: readonly Box[], crowded: readonly PlacedMark[], { width, height }: Frame): Box[] {
  const count = (box: Box) => crowded.filter((mark) => holds(box, mark)).length;
  const chosen: Box[] = [];
  for (const box of boxes.toSorted((a, b) => count(b) - count(a))) {
    const isClose = (box.right - box.left) * (box.bottom - box.top) < closeUp * width * height;
    if (isClose && count(box) >= 2 && !chosen.some((other) => overlap(box, other))) chosen.push(box);
  }
  return chosen;
}

const holds = (box: Box, { x, y }: PlacedMark) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

function around(group: readonly PlacedMark[], size: number): Box {
  const gap = size * 0.6;
  return {
    left: Math.min(...group.map(({ x, r }) => x - r)) - gap,
    right: Math.max(...group.map(({ x, r }) => x + r)) + gap,
    top: Math.min(...group.map(({ y, r }) => y - r)) - gap,
    bottom: Math.max(...group.map(({ y, r }) => y + r)) + gap,
  };
}
