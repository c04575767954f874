import { geoContains, geoPath, type GeoProjection } from 'd3-geo';
import { readAtlas } from './countries.ts';
import { overlap, round, textBox, type Box } from './labels.ts';

/** The size of a drawing, in the units of its `viewBox`. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** A name at a spot of the drawing. */
export interface Caption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Coordinates in tenths, for a small map that is looked at closely; in halves, where many points share a page. */
const fineness = {
  fine: { unit: 0.1, finest: 1.4, shortest: 0 },
  coarse: { unit: 0.5, finest: 2.2, shortest: 8 },
} as const;

/** Borders and coasts as one SVG path, cut at the frame. For orientation only, as Natural Earth has them. */
export function drawBorders(
  projection: GeoProjection,
  frame: Frame,
  part: 'region' | 'world',
  detail: keyof typeof fineness,
): string {
  const pen = createPen(fineness[detail]);
  geoPath(clip(projection, frame), pen)(readAtlas(part).lines);
  return pen.path();
}

/** One country’s area as path data; empty where no country has the point. */
export function drawCountry(projection: GeoProjection, frame: Frame, point: [number, number]): string {
  const country = readAtlas('world').countries.find((one) => geoContains(one, point));
  const pen = createPen(fineness.coarse);
  if (country) geoPath(clip(projection, frame), pen)(country);
  return pen.path();
}

/**
 * The names, of those given, of countries that fill a good part of the frame, in the middle of what is seen of
 * them, where nothing that is `taken` lies.
 */
export function nameCountries(
  projection: GeoProjection,
  frame: Frame,
  size: number,
  taken: readonly Box[],
  names: ReadonlySet<string>,
): Caption[] {
  const path = geoPath(clip(projection, frame));
  return readAtlas('region')
    .countries.filter(({ properties }) => names.has(properties.name))
    .filter((country) => path.area(country) > 0.07 * frame.width * frame.height)
    .map((country) => {
      const [x, y] = path.centroid(country);
      return { text: country.properties.name, x: Math.round(x), y: Math.round(y) };
    })
    .filter(({ text, x, y }) => {
      // Set in spaced capitals.
      const box = textBox({ x, y, anchor: 'middle' }, text, size, 0.95);
      return box.left > 0 && box.right < frame.width && !taken.some((other) => overlap(box, other));
    });
}

function clip(projection: GeoProjection, { width, height }: Frame): GeoProjection {
  return projection.clipExtent([
    [-2, -2],
    [width + 2, height + 2],
  ]);
}

interface Fineness {
  /** Coordinates are multiples of it. */
  readonly unit: number;
  /** Points nearer to the last are left out: what is less than a line’s width apart cannot be seen. */
  readonly finest: number;
  /** Lines shorter than this are left out. */
  readonly shortest: number;
}

/** A canvas-like pen that writes short relative path data and skips what cannot be seen. */
function createPen({ unit, finest, shortest }: Fineness) {
  let path = '';
  let line: [number, number][] = [];
  let closed = false;
  const snap = (x: number, y: number): [number, number] => [Math.round(x / unit), Math.round(y / unit)];
  const write = (letter: string, [x, y]: readonly [number, number]) =>
    `${letter}${round(x * unit)}${y < 0 ? '' : ' '}${round(y * unit)}`;
  const apart = (a: readonly [number, number], b: readonly [number, number]) =>
    Math.hypot(a[0] - b[0], a[1] - b[1]) * unit;

  const flush = () => {
    const [first, ...rest] = line;
    const last = rest.at(-1);
    const length = rest.reduce((sum, point, at) => sum + apart(point, line[at] ?? point), 0);
    if (first && last && length >= shortest) {
      let from = first;
      path += write('M', first);
      for (const point of rest) {
        if (point !== last && apart(point, from) < finest) continue;
        if (point[0] === from[0] && point[1] === from[1]) continue;
        path += write('l', [point[0] - from[0], point[1] - from[1]]);
        from = point;
      }
      if (closed) path += 'z';
    }
    line = [];
    closed = false;
  };
  return {
    beginPath() {},
    arc() {},
    moveTo(x: number, y: number) {
      flush();
      line = [snap(x, y)];
    },
    lineTo(x: number, y: number) {
      line.push(snap(x, y));
    },
    closePath() {
      closed = true;
    },
    path() {
      flush();
      return path;
    },
  };
}
