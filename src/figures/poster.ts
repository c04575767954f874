import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { createChart, fonts, siteTheme } from './draw.ts';
import { views } from './layout.ts';
import type { FigureModel } from './model.ts';
import { toTable } from './table.ts';

const theme = siteTheme('light');
const margin = 60;

interface Line {
  x: number;
  y: number;
  /** Most that a line may be wide. */
  width: number;
  size: number;
  font?: string;
  weight?: 400 | 600;
  ink?: string;
}

/**
 * The figure as a picture to pass on, with its title, its credit and its address in it. The same figure gives the same
 * bytes.
 *
 * @param credit who is behind the numbers, one line each
 */
export function drawPoster(model: FigureModel, credit: readonly string[]): Buffer {
  const scale = 2;
  const body = drawBody(model, scale);
  const width = views.wide * scale + 2 * margin;
  const room = width - 2 * margin;
  const words: Omit<Line, 'y'> = { x: margin, width: room, size: 30, ink: theme.quiet };
  const sketch = createCanvas(1, 1).getContext('2d');
  const head = (context: SKRSContext2D) => {
    let y = margin + 30;
    if (model.label !== undefined) y = write(context, model.label, { ...words, y, weight: 600 }) + 22;
    y = write(context, model.title, { ...words, y: y + 20, size: 60, font: fonts.serif, ink: theme.ink });
    if (model.subject !== undefined) y = write(context, model.subject, { ...words, y });
    return write(context, model.standing, { ...words, y }) + 20;
  };
  const foot = (context: SKRSContext2D, y: number) =>
    credit.reduce((at, line) => write(context, line, { ...words, y: at, size: 27 }), y);
  const top = head(sketch);
  const end = foot(sketch, top + body.height + 60);
  const canvas = createCanvas(width, Math.ceil(end + margin - 30));
  const context = canvas.getContext('2d');
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  head(context);
  context.drawImage(body, margin, top);
  foot(context, top + body.height + 60);
  return canvas.toBuffer('image/png');
}

/** What other sites show beside a link to the figure, 1200 by 630: what it says in large letters, and its chart. */
export function drawCard(model: FigureModel, site: string): Buffer {
  const [width, height] = [1200, 630];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, width, height);
  const body = drawBody(model, 2);
  const room = { width: 690, height: height - 2 * margin };
  const scale = Math.min(room.width / body.width, room.height / body.height);
  const [w, h] = [body.width * scale, body.height * scale];
  context.drawImage(body, width - 40 - w, (height - h) / 2, w, h);
  const words = { x: margin, width: width - 40 - w - 2 * margin + 20, size: 24, ink: theme.quiet };
  const y = write(context, model.label ?? '', { ...words, y: margin + 24, weight: 600 });
  write(context, model.title, { ...words, y: y + 34, size: 44, font: fonts.serif, ink: theme.ink });
  write(context, site, { ...words, y: height - margin });
  return canvas.toBuffer('image/png');
}

/** The chart, or the table of a figure that is one. */
function drawBody(model: FigureModel, scale: number) {
  if (model.kind !== 'table') return createChart(model, 'wide', 'light', scale).canvas;
  const rows = toTable(model).flatMap(({ name, rows: its }) => [
    [name],
    ...its.map(({ where, value }) => [where, value]),
  ]);
  const row = 30 * scale;
  const canvas = createCanvas(views.wide * scale, rows.length * row + 10);
  const context = canvas.getContext('2d');
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  rows.forEach((cells, index) => {
    const y = index * row + 20 * scale;
    cells.forEach((text, column) => {
      const x = (column * canvas.width) / 2;
      write(context, text, {
        x,
        y,
        width: canvas.width,
        size: 15 * scale,
        weight: cells.length === 1 ? 600 : 400,
        ink: theme.ink,
      });
    });
    context.fillStyle = theme.rule;
    context.fillRect(0, y + 9 * scale, canvas.width, scale);
  });
  return canvas;
}

/** Writes a text in lines, and gives the place for what comes below it. */
function write(
  context: SKRSContext2D,
  text: string,
  { x, y, width, size, font = fonts.sans, weight = 400, ink = theme.ink }: Line,
): number {
  context.font = `${weight} ${size}px ${font}`;
  context.fillStyle = ink;
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) !== '' && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  lines.forEach((line, index) => context.fillText(line, x, y + index * size * 1.25));
  return y + lines.length * size * 1.25 + size * 0.3;
}
