import { geoPath, type GeoProjection } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { type Country, type Detail, readGround } from './atlas.ts';
import type { Frame } from './frame.ts';
import { overlap, round, textBox, type Box } from './labels.ts';

/** A name at a spot of the drawing. */
export interface Caption {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Coordinates in tenths, for a small map that is looked at closely; in halves, where many points share a page; in whole
 * units for a drawing of many.
 */
const fineness = {
  fine: { unit: 0.1, finest: 1.4, shortest: 0 },
  coarse: { unit: 0.5, finest: 3, shortest: 8 },
  whole: { unit: 1, finest: 6, shortest: 20 },
} as const;

/** How finely a ground is drawn. */
export type Fineness = keyof typeof fineness;

/** What lies under the points of a map, as SVG path data cut at its frame. For orientation only, as Natural Earth has it. */
export interface Drawn {
  /** All land but theirs. */
  readonly land: string;
  /** Land of the countries that are marked. */
  readonly areas: string;
  /** Borders that are not edges of either. */
  readonly borders: string;
  /** Countries in sight. */
  readonly countries: readonly Country[];
}

/** Draws what lies under the points of a map, some countries marked. */
export function drawGround(
  projection: GeoProjection,
  frame: Frame,
  { detail, fine, marks }: { detail: Detail; fine: Fineness; marks: readonly Country[] },
): Drawn {
  const { land, marked, borders, countries } = readGround(projection, frame, detail, marks);
  const draw = (shape: MultiPolygon | MultiLineString) => {
    const pen = createPen(fineness[fine]);
    geoPath(clip(projection, frame), pen)(shape);
    return pen.path();
  };
  return { land: draw(land), areas: draw(marked), borders: draw(borders), countries };
}

/** How far lines are drawn beyond the frame, so that where they are cut is not seen. */
const beyond = 12;
/** In how many columns and rows a spot for a country’s name is looked for. */
const spots = { across: 24, down: 18 };

/**
 * A spot for a country’s name within what is seen of it, in the middle as far as nothing that is `taken` lies there.
 *
 * @param size of its letters, which are spaced capitals
 */
export function captionCountry(
  { country, text }: { country: Country; text: string },
  projection: GeoProjection,
  frame: Frame,
  size: number,
  taken: readonly Box[],
): (Caption & { box: Box }) | undefined {
  const rings = listRings(projection, frame, country);
  const { area, x: middleX, y: middleY } = weigh(rings);
  if (area < 0.02 * frame.width * frame.height) return undefined;
  const best = Array.from({ length: spots.across * spots.down }, (_, index) => ({
    x: Math.round((((index % spots.across) + 0.5) / spots.across) * frame.width),
    y: Math.round(((Math.floor(index / spots.across) + 0.5) / spots.down) * frame.height),
  }))
    .map(({ x, y }) => ({ x, y, box: textBox({ x, y, anchor: 'middle' }, text, size, 0.95) }))
    .filter(({ box }) => isWithin(box, frame) && !taken.some((other) => overlap(box, other)))
    .sort((a, b) => Math.hypot(a.x - middleX, a.y - middleY) - Math.hypot(b.x - middleX, b.y - middleY))
    .find(({ y, box }) =>
      // Most of the word lies in the country.
      [0.1, 0.5, 0.9].every((part) => {
        const x = box.left + (box.right - box.left) * part;
        return rings.reduce((inside, ring) => (isRound(ring, x, y - size / 3) ? !inside : inside), false);
      }),
    );
  return best && { text, ...best };
}

const isWithin = (box: Box, { width, height }: Frame) =>
  box.left > 4 && box.right < width - 4 && box.top > 2 && box.bottom < height - 2;

/** What is seen of a country: closed lines in the drawing’s units. */
function listRings(projection: GeoProjection, frame: Frame, country: Country): [number, number][][] {
  const rings: [number, number][][] = [];
  geoPath(clip(projection, frame), {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
  })(country);
  return rings;
}

/** Area and middle of what closed lines hold, holes taken off, by the shoelace formula. */
function weigh(rings: readonly (readonly [number, number][])[]): { area: number; x: number; y: number } {
  let [twice, sumX, sumY] = [0, 0, 0];
  for (const ring of rings) {
    for (const [index, [toX, toY]] of ring.entries()) {
      const [fromX, fromY] = ring.at(index - 1) ?? [0, 0];
      const cross = fromX * toY - toX * fromY;
      twice += cross;
      sumX += (fromX + toX) * cross;
      sumY += (fromY + toY) * cross;
    }
  }
  return { area: Math.abs(twice) / 2, x: sumX / (3 * twice), y: sumY / (3 * twice) };
}

/** Whether a line goes round a point: it is crossed an odd number of times on the way out. */
function isRound(ring: readonly [number, number][], x: number, y: number): boolean {
  let odd = false;
  for (const [index, [fromX, fromY]] of ring.entries()) {
    const [toX, toY] = ring.at(index - 1) ?? [0, 0];
    if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) odd = !odd;
  }
  return odd;
}

function clip(projection: GeoProjection, { width, height }: Frame): GeoProjection {
  // Outlines have points enough: none are put between them.
  return projection.precision(0).clipExtent([
    [-beyond, -beyond],
    [width + beyond, height + beyond],
  ]);
}

interface Pen {
  /** Coordinates are multiples of it. */
  readonly unit: number;
  /** Points nearer to the last are left out: what is less than a line’s width apart cannot be seen. */
  readonly finest: number;
  /** Lines shorter than this are left out. */
  readonly shortest: number;
}

/** A canvas-like pen that writes short relative path data and skips what cannot be seen. */
function createPen({ unit, finest, shortest }: Pen) {
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
