import { geoContains, geoPath, type GeoProjection } from 'd3-geo';
import { readAtlas } from './countries.ts';
import { overlap, textBox, type Box } from './labels.ts';

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

/** Points nearer to the last than this are left out: half a line’s width cannot be seen. */
const finest = 1.4;

/** Borders and coasts as one SVG path, cut at the frame. For orientation only, as Natural Earth has them. */
export function drawBorders(projection: GeoProjection, frame: Frame, part: 'region' | 'world'): string {
  const pen = createPen();
  geoPath(clip(projection, frame), pen)(readAtlas(part).lines);
  return pen.path();
}

/** One country’s area as path data; empty where no country has the point. */
export function drawCountry(projection: GeoProjection, frame: Frame, point: [number, number]): string {
  const country = readAtlas('world').countries.find((one) => geoContains(one, point));
  const pen = createPen();
  if (country) geoPath(clip(projection, frame), pen)(country);
  return pen.path();
}

/**
 * Names of the countries that fill a good part of the frame, in the middle of what is seen of them, where nothing
 * that is `taken` lies.
 */
export function nameCountries(
  projection: GeoProjection,
  frame: Frame,
  size: number,
  taken: readonly Box[],
): Caption[] {
  const path = geoPath(clip(projection, frame));
  return readAtlas('region')
    .countries.filter((country) => path.area(country) > 0.07 * frame.width * frame.height)
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

/** A canvas-like pen that writes short relative path data, tenths of a unit, and skips what cannot be seen. */
function createPen() {
  let path = '';
  let from = [0, 0];
  let held: [number, number] | undefined;
  const tenths = (x: number, y: number): [number, number] => [Math.round(x * 10), Math.round(y * 10)];
  const write = (letter: string, x: number, y: number) => {
    path += `${letter}${x / 10}${y < 0 ? '' : ' '}${y / 10}`;
  };
  const lineTo = (to: [number, number]) => {
    const [dx, dy] = [to[0] - (from[0] ?? 0), to[1] - (from[1] ?? 0)];
    if (dx !== 0 || dy !== 0) write('l', dx, dy);
    from = to;
  };
  const flush = () => {
    if (held) lineTo(held);
    held = undefined;
  };
  return {
    beginPath() {},
    arc() {},
    moveTo(x: number, y: number) {
      flush();
      from = tenths(x, y);
      write('M', from[0] ?? 0, from[1] ?? 0);
    },
    lineTo(x: number, y: number) {
      const to = tenths(x, y);
      held = to;
      if (Math.hypot(to[0] - (from[0] ?? 0), to[1] - (from[1] ?? 0)) >= finest * 10) flush();
    },
    closePath() {
      flush();
      path += 'z';
    },
    path() {
      flush();
      return path;
    },
  };
}
