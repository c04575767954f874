import { geoDistance, type GeoProjection } from 'd3-geo';
import { maps as words } from '#words/maps.ts';
import { drawGround } from './draw.ts';
import { round } from './labels.ts';
import { frameOf, markPlaces, nameMarks } from './marks.ts';
import type { Drawing, OverviewMap, WeightedPlace } from './overview-map.ts';
import { listCountries, nameRegion } from './region-map.ts';
import { aim, extentOf } from './view.ts';

/** Degrees across which the map may show neighbours without crowding them, and up; and those that it shows at least. */
const widest = { across: 110, up: 70 };
const least = 20;
/** Beyond it all is equally far, in kilometres: one place at the other end of the world does not move the middle. */
const furthest = 8000;
const earth = 6371;

/** Kilometres between two places. */
export const distance = (a: WeightedPlace, b: WeightedPlace) =>
  geoDistance([a.lon, a.lat], [b.lon, b.lat]) * earth;
/** The map of the world, or of as much of it as does not crowd what lies together. */
export function drawFar(
  places: readonly WeightedPlace[],
  { regions, ...drawing }: Drawing & { regions: readonly (readonly WeightedPlace[])[] },
): OverviewMap {
  const { sheet } = drawing;
  // Grown from what is nearest to all the rest, regions included, for as long as it stays narrow enough.
  const anchors = [...places, ...regions.flat()];
  const [centre] = anchors.toSorted((a, b) => spread(a, anchors) - spread(b, anchors));
  const inside: WeightedPlace[] = [];
  for (const place of places.toSorted((a, b) => distanceTo(centre, a) - distanceTo(centre, b))) {
    const { west, east, south, north } = extentOf([...inside, place], 0);
    if (east - west <= widest.across && north - south <= widest.up) inside.push(place);
  }
  const extent = extentOf([...inside, ...regions.flat()], least);
  const frame = frameOf(extent, sheet);
  const projection = aim(extent, frame, { x: 0.1, y: 0.12 }, true);
  const named = listCountries(places).map(({ country }) => country);
  const { countries: _, ...ground } = drawGround(projection, frame, {
    detail: '110m',
    fine: sheet.fine,
    marks: named,
  });
  const reached = new Set(inside.map(({ id }) => id));
  const marks = markPlaces(places, projection, frame, drawing, reached);
  return {
    ...frame,
    id: 'world',
    title: regions.length > 0 ? words.far : words.world,
    ...ground,
    countries: [],
    points: nameMarks(marks, frame, sheet.fontSize, []).points,
    dots: [],
    insets: regions.map((group, index) => ({
      id: `region-${index + 1}`,
      title: nameRegion(group, listCountries(places)),
      ...boxAround(group, projection),
    })),
  };
}

/** Where a region lies on the map of the world. */
function boxAround(group: readonly WeightedPlace[], projection: GeoProjection) {
  const points = group.flatMap(({ lon, lat }) => {
    const point = projection([lon, lat]);
    return point ? [point] : [];
  });
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const gap = 4;
  return {
    x: round(Math.min(...xs) - gap),
    y: round(Math.min(...ys) - gap),
    width: round(Math.max(...xs) - Math.min(...xs) + 2 * gap),
    height: round(Math.max(...ys) - Math.min(...ys) + 2 * gap),
  };
}

const distanceTo = (one: WeightedPlace | undefined, other: WeightedPlace) => (one ? distance(one, other) : 0);
const spread = (place: WeightedPlace, all: readonly WeightedPlace[]) =>
  all.reduce((sumOf, other) => sumOf + Math.min(furthest, distance(place, other)), 0);
