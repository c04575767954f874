import type { GeoProjection } from 'd3-geo';
import type { Frame } from './frame.ts';
import { type Box, boxOf, type Label, placeLabels, round, textBox } from './labels.ts';
import type { Arrow, Drawing, OverviewPoint, Sheet, WeightedPlace } from './overview-map.ts';
import { type Extent, shapeOf } from './view.ts';

/** What is kept free at the sides of a region’s map, as shares of it. */
export const margin = { x: 0.07, y: 0.08 };

/** A place’s mark on a map, before its name has found a place. */
export interface PlacedMark {
  place: WeightedPlace;
  id: string;
  text: string;
  x: number;
  y: number;
  r: number;
  extent: WeightedPlace['extent'];
  beyond: Arrow | undefined;
}

/** How large a sheet is for what it shows. */
export function frameOf(extent: Extent, { width, shape: [low, high] }: Sheet): Frame {
  return { width, height: Math.round(width * Math.max(low, Math.min(high, shapeOf(extent) + 0.08))) };
}

/**
 * Places the marks of places on a map; those that lie beyond it stand at its edge.
 *
 * @param inside ids of those that the map reaches, where it does not reach all
 */
export function markPlaces(
  places: readonly WeightedPlace[],
  projection: GeoProjection,
  frame: Frame,
  { most, sheet }: Drawing,
  inside?: ReadonlySet<string>,
): PlacedMark[] {
  const [small, large] = sheet.radius;
  return places.map((place) => {
    const { id, text, lon, lat, mentions, extent } = place;
    const r = round(small + (large - small) * Math.sqrt((mentions - 1) / Math.max(1, most - 1)));
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    const within = { x: between(x, r + 2, frame.width - r - 2), y: between(y, r + 2, frame.height - r - 2) };
    const beyond = inside?.has(id) === false ? arrowTo({ x: x - within.x, y: y - within.y }) : undefined;
    // Its name has the arrow, for which there must be room.
    const said = beyond ? `${beyond} ${text}` : text;
    return { place, id, text: said, r, x: round(within.x), y: round(within.y), extent, beyond };
  });
}

function arrowTo({ x, y }: { x: number; y: number }): Arrow {
  if (Math.abs(x) >= Math.abs(y)) return x > 0 ? '→' : '←';
  return y > 0 ? '↓' : '↑';
}

/** Places the names of marks where nothing of `others` lies; and all that names and marks cover. */
export function nameMarks(
  marks: readonly PlacedMark[],
  frame: Frame,
  size: number,
  others: readonly Box[],
): { points: OverviewPoint[]; taken: Box[] } {
  const labels = placeLabels(marks, frame, size, others);
  const points = marks.map(({ id, x, y, r, extent, beyond, text }, index) => ({
    id,
    x,
    y,
    r,
    extent,
    beyond,
    label: labels[index],
    aside: asideOf({ x, y, r, text }, frame, size),
  }));
  const taken = marks.flatMap((mark, index) => {
    const one = labels[index];
    return one ? [boxOf(mark), textBox(one, mark.text, size)] : [boxOf(mark)];
  });
  return { points, taken };
}

/** Beside a mark, on the side that has room. */
function asideOf(
  { x, y, r, text }: Pick<PlacedMark, 'x' | 'y' | 'r' | 'text'>,
  frame: Frame,
  size: number,
): Label {
  const gap = r + size * 0.3;
  const right: Label = { x: round(x + gap), y: round(y + size * 0.32), anchor: 'start' };
  return textBox(right, text, size).right < frame.width
    ? right
    : { x: round(x - gap), y: right.y, anchor: 'end' };
}

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
