import { fontSize, type Shape } from './scene.ts';
import type { Tone } from '../schemas/figure.ts';

/** Colours and font of a painted picture; the picture in the page has them from its style sheet. */
export interface Theme extends Record<Tone, string> {
  paper: string;
  rule: string;
  line: string;
  font: string;
}

/** What painting needs of a canvas, in the browser and at build. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'fill'
  | 'stroke'
  | 'clip'
  | 'fillText'
  | 'strokeText'
  | 'setLineDash'
  | 'font'
  | 'fillStyle'
  | 'strokeStyle'
  | 'globalAlpha'
  | 'lineWidth'
  | 'lineJoin'
  | 'textAlign'
>;

/** Paints shapes in the picture’s units; mirrors `figure.css`. */
export function paint(
  brush: Brush,
  shapes: readonly Shape[],
  theme: Theme,
  pathOf: (d: string) => Path2D,
): void {
  for (const shape of shapes) {
    brush.save();
    if (shape.kind === 'text') paintText(brush, shape, theme);
    else paintPath(brush, shape, theme, pathOf);
    brush.restore();
  }
}

function paintText(brush: Brush, shape: Extract<Shape, { kind: 'text' }>, theme: Theme): void {
  brush.font = `${shape.rank === 'plain' ? 400 : 600} ${fontSize}px ${theme.font}`;
  brush.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor === 'end' ? 'right' : 'left';
  brush.fillStyle = shape.rank === 'strong' ? theme.ink : theme[shape.tone ?? 'quiet'];
  brush.strokeStyle = theme.paper;
  brush.lineWidth = 4;
  brush.lineJoin = 'round';
  const draw = (text: string, x: number) => {
    brush.strokeText(text, x, shape.y);
    brush.fillText(text, x, shape.y);
  };
  if (shape.xs) shape.xs.forEach((x, index) => draw(shape.text[index] ?? '', x));
  else draw(shape.text, shape.x);
}

function paintPath(
  brush: Brush,
  { kind, tone, d }: Exclude<Shape, { kind: 'text' }>,
  theme: Theme,
  pathOf: (d: string) => Path2D,
): void {
  const path = pathOf(d);
  const color = tone === undefined ? theme.rule : theme[tone];
  brush.lineWidth = kind === 'ring' ? 2.5 : 1.5;
  brush.strokeStyle = kind === 'axis' ? theme.line : kind === 'event' ? theme.ink : color;
  if (kind === 'gap') {
    brush.clip(path);
    brush.strokeStyle = theme.line;
    brush.lineWidth = 1.1;
    brush.stroke(pathOf(hatch(d)));
    return;
  }
  if (tone === 'warm' && (kind === 'band' || kind === 'line')) brush.setLineDash([5, 3]);
  if (kind === 'ring' || kind === 'event') {
    brush.fillStyle = theme.paper;
    brush.fill(path);
  }
  if (kind === 'dot' || kind === 'band' || kind === 'open') {
    brush.fillStyle = color;
    brush.globalAlpha = kind === 'dot' ? 1 : kind === 'band' ? 0.22 : 0.14;
    brush.fill(path);
    brush.globalAlpha = 1;
  }
  if (kind !== 'open') brush.stroke(path);
}

/** Diagonals over the extent of a path of rectangles. */
function hatch(d: string): string {
  return [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)]
    .flatMap(([, x, y, width, height]) => {
      const [left, top, w, h] = [Number(x), Number(y), Number(width), Number(height)];
      const first = Math.floor(left / 8) * 8 - h;
      const count = Math.ceil((left + w - first) / 8);
      return Array.from({ length: count }, (_, index) => `M${first + index * 8} ${top + h}l${h} ${-h}`);
    })
    .join('');
}
