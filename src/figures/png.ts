import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas, GlobalFonts, Path2D as BuildPath, type SKRSContext2D } from '@napi-rs/canvas';
import { figureName } from './describe.ts';
import { frameWidth } from './frame.ts';
import { layOut } from './layout.ts';
import { type LegendEntry, legendOf } from './legend.ts';
import type { FigureModel } from './model.ts';
import { type Brush, paint, type Theme } from './paint.ts';
import type { Shape } from './scene.ts';
import { markShapes, plotShapes } from './static-svg.ts';

/** The light colours of the site, as a picture needs them when it stands alone. */
const theme: Theme = {
  paper: '#fcfbf8',
  ink: '#1d1c1a',
  quiet: '#504c45',
  rule: '#dcd7cc',
  line: '#857f73',
  accent: '#0c4a58',
  warm: '#8a3a1a',
  font: 'FigureSans',
};

const margin = 70;
const gap = 60;
/** Where the plots begin and end. */
const top = 220;
const foot = 130;
const legendWidth = 660;

let registered = false;

/** The font comes with the project: a picture must not depend on the fonts of the machine that builds it. */
function registerFont(): void {
  if (registered) return;
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'),
  );
  for (const file of ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf']) {
    if (!GlobalFonts.registerFromPath(path.join(folder, file), theme.font)) {
      throw new Error(`The font ${file} of @expo-google-fonts/source-sans-3 could not be read.`);
    }
  }
  registered = true;
}

/** Pixels of the picture to pass on, and of the card that other sites show beside a link. */
export const pictureSize = { width: 2400, height: 1200, scale: 1 };
export const cardSize = { width: 2400, height: 1260, scale: 0.5 };

/**
 * The figure as a picture to pass on, with its credit and address in it. The same figure gives the same bytes.
 *
 * @param credit who is behind the numbers, one line each
 * @param size layout in units, and pixels a unit
 */
export function drawPng(model: FigureModel, credit: readonly string[], size = pictureSize): Buffer {
  registerFont();
  const { width, height, scale } = size;
  const canvas = createCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  write(context, figureName(model), { x: margin, y: 100, size: 52, weight: 600, color: theme.ink });
  const legend = legendOf(model);
  const intro = [model.standing, ...(legend.length === 0 && model.gist ? [model.gist] : [])];
  writeBlock(context, intro, { x: margin, y: 148, size: 30, weight: 400, color: theme.quiet });

  const frames = layOut(model);
  const tallest = Math.max(...frames.map((frame) => frame.height));
  const room = width - 2 * margin - (legend.length > 0 ? legendWidth : 0) - gap * (frames.length - 1);
  const unit = Math.min((height - top - foot) / tallest, room / (frames.length * frameWidth), 3);
  frames.forEach((frame, index) => {
    const shapes = [...plotShapes(frame), ...frame.decor, ...markShapes(frame)];
    paintAt(context, shapes, margin + index * (frameWidth * unit + gap), top, unit);
  });
  if (legend.length > 0) {
    const x = margin + frames.length * (frameWidth * unit + gap) + gap;
    drawLegend(context, legend, x);
    const y = top + 100 + legend.length * 50;
    if (model.gist) writeBlock(context, [model.gist], { x, y, size: 30, weight: 400, color: theme.quiet });
  }
  credit.forEach((line, index) => {
    const y = height - 36 - (credit.length - 1 - index) * 36;
    write(context, line, { x: margin, y, size: 27, weight: 400, color: theme.quiet });
  });
  return canvas.toBuffer('image/png');
}

function drawLegend(context: SKRSContext2D, entries: LegendEntry[], x: number): void {
  entries.forEach(({ shapes, text }, index) => {
    const y = top + 40 + index * 50;
    paintAt(context, shapes, x, y - 26, 2);
    write(context, text, { x: x + 68, y, size: 30, weight: 400, color: theme.ink });
  });
}

function paintAt(context: SKRSContext2D, shapes: Shape[], x: number, y: number, unit: number): void {
  context.save();
  context.translate(x, y);
  context.scale(unit, unit);
  // The canvas of the build has the browser’s interface, but types of its own for contexts and paths.
  const brush = context as unknown as Brush;
  paint(brush, shapes, theme, (d) => new BuildPath(d) as unknown as Path2D);
  context.restore();
}

interface Line {
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  color: string;
}

function write(context: SKRSContext2D, text: string, { x, y, size, weight, color }: Line): void {
  context.font = `${weight} ${size}px ${theme.font}`;
  context.fillStyle = color;
  context.fillText(text, x, y);
}

/** Paragraphs in lines that end before the right margin. */
function writeBlock(context: SKRSContext2D, paragraphs: string[], line: Line): void {
  context.font = `${line.weight} ${line.size}px ${theme.font}`;
  const lines = paragraphs.flatMap((text) => wrap(context, text, pictureSize.width - margin - line.x));
  lines.forEach((text, index) => write(context, text, { ...line, y: line.y + index * line.size * 1.27 }));
}

function wrap(context: SKRSContext2D, text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) !== '' && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
