import type { Layout } from './layout.ts';
import type { Theme } from './theme.ts';

/** What a picture is drawn with. */
export interface Pen extends Layout {
  theme: Theme;
}

interface Style {
  pen: Pen;
  align?: CanvasTextAlign;
  weight?: 400 | 600;
  ink?: string;
}

/** Words with a rim of paper, so that lines behind them do not meet them. */
export function write(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { pen: { theme, size }, align = 'left', weight = 400, ink = theme.ink }: Style,
): void {
  ctx.font = `${weight} ${size}px ${theme.font}`;
  ctx.textAlign = align;
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.paper;
  ctx.fillStyle = ink;
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}
