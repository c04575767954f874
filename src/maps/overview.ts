import { geoMercator, geoNaturalEarth1, type GeoProjection } from 'd3-geo';
import { drawBorders, nameCountries, type Caption, type Frame } from './draw.ts';
import { boxOf, placeLabels, round, textBox, type Label } from './labels.ts';

/** A place to be shown, and how often it is named. */
export interface WeightedPlace {
  readonly id: string;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly mentions: number;
  readonly country: boolean;
}

/** One map of the page of places. */
export interface OverviewMap extends Frame {
  readonly title: string;
  readonly borders: string;
  readonly countries: readonly Caption[];
  /** Places that this map names, the most frequent first. */
  readonly points: readonly OverviewPoint[];
  /** Places that a closer map names: dots to see where they are. */
  readonly dots: readonly { x: number; y: number }[];
  /** Where the closer maps lie. */
  readonly insets: readonly { title: string; x: number; y: number; width: number; height: number }[];
}

export interface OverviewPoint {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Radius: 12 for the place named most, its area smaller the less a place is named. */
  readonly r: number;
  readonly label: Label | undefined;
  /** It lies beyond the frame, which it stands at the edge of. */
  readonly beyond: boolean;
}

interface View {
  readonly title: string;
  /** Degrees west, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  readonly frame: Frame;
  readonly part: 'region' | 'world';
}

/** Labels are placed for this size, in units of the drawings: 12 px on a phone. */
const fontSize = 16;

// The names crowd in the north and around Jalalabad: two closer maps give them room.
const north: View = {
  title: 'The north, closer',
  bounds: [64.1, 35.55, 71.9, 38.3],
  frame: { width: 400, height: 196 },
  part: 'region',
};
const east: View = {
  title: 'The east and the border, closer',
  bounds: [68.7, 33.3, 73.4, 35.55],
  frame: { width: 400, height: 234 },
  part: 'region',
};
const whole: View = {
  title: 'Afghanistan and its neighbours',
  bounds: [60.2, 29.3, 74.2, 38.7],
  frame: { width: 400, height: 322 },
  part: 'region',
};
const world: View = {
  title: 'Countries, and places further off',
  bounds: [24, 12, 120, 64],
  frame: { width: 400, height: 262 },
  part: 'world',
};

/**
 * Draws all places on four maps, each place named on one: countries and far places on a map of the world, all others
 * on the closest map that shows them.
 */
export function drawOverview(places: readonly WeightedPlace[]): OverviewMap[] {
  const close = [north, east];
  const all = {
    most: Math.max(1, ...places.map(({ mentions }) => mentions)),
    named: new Set(places.filter(({ country }) => country).map(({ text }) => text)),
  };
  const near = places.filter((place) => !place.country && isIn(place, whole));
  const home = (place: WeightedPlace) => close.find((view) => isIn(place, view)) ?? whole;
  return [
    draw(
      whole,
      all,
      near.filter((place) => home(place) === whole),
      near.filter((place) => home(place) !== whole),
      close,
    ),
    ...close.map((view) =>
      draw(
        view,
        all,
        near.filter((place) => home(place) === view),
      ),
    ),
    draw(
      world,
      all,
      places.filter((place) => !near.includes(place)),
    ),
  ];
}

function draw(
  { title, bounds, frame, part }: View,
  { most, named }: { most: number; named: ReadonlySet<string> },
  places: readonly WeightedPlace[],
  elsewhere: readonly WeightedPlace[] = [],
  insets: readonly View[] = [],
): OverviewMap {
  const projection = fit(bounds, frame, part);
  const spot = ({ lon, lat }: { lon: number; lat: number }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { x: round(x), y: round(y) };
  };
  const marks = places
    .toSorted((a, b) => b.mentions - a.mentions || a.id.localeCompare(b.id))
    .map((place) => {
      const r = round(3 + 9 * Math.sqrt(place.mentions / most));
      const { x, y } = spot(place);
      const inner = { x: between(x, r + 2, frame.width - r - 2), y: between(y, r + 2, frame.height - r - 2) };
      return { id: place.id, text: place.text, r, ...inner, beyond: !isIn(place, { bounds }) };
    });
  const labels = placeLabels(marks, frame, fontSize);
  const taken = marks.flatMap((mark, index) => {
    const label = labels[index];
    return label ? [boxOf(mark), textBox(label, mark.text, fontSize)] : [boxOf(mark)];
  });
  return {
    ...frame,
    title,
    borders: drawBorders(projection, frame, part, 'coarse'),
    countries: part === 'world' ? [] : nameCountries(projection, frame, 12, taken, named),
    points: marks.map(({ id, x, y, r, beyond }, index) => ({ id, x, y, r, beyond, label: labels[index] })),
    dots: elsewhere.map(spot),
    insets: insets.map(({ title: name, bounds: [west, south, right, top] }) => {
      const from = spot({ lon: west, lat: top });
      const to = spot({ lon: right, lat: south });
      return { title: name, ...from, width: round(to.x - from.x), height: round(to.y - from.y) };
    }),
  };
}

/** Straight meridians for the region, so that a closer map is a rectangle on the wider one. */
function fit([west, south, right, top]: View['bounds'], frame: Frame, part: View['part']): GeoProjection {
  const projection = part === 'world' ? geoNaturalEarth1().rotate([-(west + right) / 2, 0]) : geoMercator();
  const corners = [
    [west, south],
    [right, south],
    [west, top],
    [right, top],
  ];
  return projection.fitExtent(
    [
      [0, 0],
      [frame.width, frame.height],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
}

const isIn = (
  { lat, lon }: { lat: number; lon: number },
  { bounds: [west, south, right, top] }: Pick<View, 'bounds'>,
) => lon > west && lon < right && lat > south && lat < top;
const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
