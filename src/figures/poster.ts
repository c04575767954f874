import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createChart, fonts, siteTheme } from './draw.ts';
import { views } from './layout.ts';
import type { FigureModel } from './model.ts';
import { toTable } from './table.ts';
import { wrap } from './wrap.ts';

const theme = siteTheme('light');
const margin = 60;
/** Pixels of a picture for one of the view. */
const scale = 2;

/** Words on a picture: what they say, their size, and what of their looks is not the rest’s. */
interface Words {
  text: string | undefined;
  size: number;
  font?: string;
  weight?: 400 | 600;
  ink?: string;
  /** Pixels between them and what is above. */
  after?: number;
}

const titleOf = (text: string, size: number, after: number): Words => {
  return { text, size, font: fonts.serif, ink: theme.ink, after };
};

/**
 * The figure as a picture to pass on, with its title, its credit and its address in it. The same figure gives the same
 * bytes.
 *
 * @param credit who is behind the numbers, one line each
 */
export function drawPoster(model: FigureModel, credit: readonly string[]): Buffer {
  const body = drawBody(model);
  const { label, title, subject, standing } = model;
  const head: Words[] = [
    { text: label, size: 30, weight: 600 },
    titleOf(title, 60, label === undefined ? 20 : 42),
    { text: subject, size: 30 },
    { text: standing, size: 30 },
  ];
  const foot = credit.map((text): Words => ({ text, size: 27 }));
  const sketch = createCanvas(1, 1).getContext('2d');
  const room = body.width;
  const top = write(sketch, head, margin, margin + 30, room) + 20;
  const end = write(sketch, foot, margin, top + body.height + 60, room);
  const { canvas, context } = takePaper(room + 2 * margin, Math.ceil(end + margin - 30));
  write(context, head, margin, margin + 30, room);
  context.drawImage(body, margin, top);
  write(context, foot, margin, top + body.height + 60, room);
  return canvas.toBuffer('image/png');
}

/** What other sites show beside a link to the figure, 1200 by 630: what it says in large letters, and its chart. */
export function drawCard(model: FigureModel, site: string): Buffer {
  const [width, height] = [1200, 630];
  const { canvas, context } = takePaper(width, height);
  const body = drawBody(model);
  const fitted = Math.min(690 / body.width, (height - 2 * margin) / body.height);
  const [w, h] = [body.width * fitted, body.height * fitted];
  context.drawImage(body, width - 40 - w, (height - h) / 2, w, h);
  const room = width - 20 - w - 2 * margin;
  const head: Words[] = [{ text: model.label, size: 24, weight: 600 }, titleOf(model.title, 44, 34)];
  write(context, head, margin, margin + 24, room);
  write(context, [{ text: site, size: 24 }], margin, height - margin, room);
  return canvas.toBuffer('image/png');
}

/** The chart, or the table of a figure that is one. */
function drawBody(model: FigureModel): Canvas {
  if (model.kind !== 'table') return createChart(model, 'wide', 'light', scale).canvas;
  const rows = toTable(model).flatMap(({ name, rows: its }) => [
    [name],
    ...its.map(({ where, value }) => [where, value]),
  ]);
  const row = 30 * scale;
  const { canvas, context } = takePaper(views.wide * scale, rows.length * row + 10);
  rows.forEach((cells, index) => {
    const y = index * row + 20 * scale;
    const weight = cells.length === 1 ? 600 : 400;
    cells.forEach((text, column) => {
      const cell: Words = { text, size: 15 * scale, weight, ink: theme.ink };
      write(context, [cell], (column * canvas.width) / 2, y, canvas.width);
    });
    context.fillStyle = theme.rule;
    context.fillRect(0, y + 9 * scale, canvas.width, scale);
  });
  return canvas;
}

function takePaper(width: number, height: number): { canvas: Canvas; context: SKRSContext2D } {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** Writes one text below the other, in lines of a width, and gives the place for what comes below them. */
function write(context: SKRSContext2D, all: Words[], x: number, top: number, width: number): number {
  return all.reduce(
    (above, { text, size, font = fonts.sans, weight = 400, ink = theme.quiet, after = 0 }) => {
      if (text === undefined) return above;
      context.font = `${weight} ${size}px ${font}`;
      context.fillStyle = ink;
      const lines = wrap(text, width, (part) => context.measureText(part).width);
      lines.forEach((line, index) => context.fillText(line, x, above + after + index * size * 1.25));
      return above + after + lines.length * size * 1.25 + size * 0.3;
    },
    top,
  );
}
