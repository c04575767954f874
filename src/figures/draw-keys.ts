import type { Key } from './keys.ts';
import { type Pen, write } from './pen.ts';
import { type FigurePlugin, hatch } from './plugins.ts';
import { solid, type Theme, tint } from './theme.ts';

/** One small mark of each kind with its meaning, below the rows. */
export const drawKeys = (pen: Pen): FigurePlugin => ({
  id: 'drawKeys',
  afterDraw({ ctx, height }) {
    const top = height - pen.below + 8;
    for (const key of pen.keys) {
      drawKey(ctx, { ...key, y: top + key.y }, pen.theme);
      write(ctx, key.text, key.x + 26, top + key.y + 4.5, { pen });
    }
  },
});

function drawKey(ctx: CanvasRenderingContext2D, { mark, tone, x, y }: Key, theme: Theme): void {
  const own = theme[tone];
  const box = { left: x, right: x + 20, top: y - 7, bottom: y + 7 };
  if (mark === 'not-stated') {
    hatch(ctx, box, theme);
    return;
  }
  ctx.save();
  ctx.strokeStyle = own;
  ctx.fillStyle = own;
  ctx.lineWidth = mark === 'none' ? 2.5 : 1.5;
  ctx.beginPath();
  if (mark === 'bar') ctx.rect(x + 1, y - 6, 18, 12);
  else if (mark === 'exact' && tone === 'warm') ctx.rect(x + 5.5, y - 4.5, 9, 9);
  else if (mark === 'exact' || mark === 'none') ctx.arc(x + 10, y, 5, 0, 7);
  if (mark === 'event')
    [
      [5, 0],
      [10, -5],
      [15, 0],
      [10, 5],
    ].forEach(([right = 0, down = 0]) => ctx.lineTo(x + right, y + down));
  if (mark === 'between') ctx.rect(x + 1, y - 6, 18, 12);
  if (mark === 'change') {
    ctx.setLineDash([2, 3]);
    ctx.moveTo(x, y);
    ctx.lineTo(x + 20, y);
    ctx.lineWidth = 1;
  }
  if (mark === 'open') {
    const gradient = ctx.createLinearGradient(0, box.bottom, 0, box.top);
    gradient.addColorStop(0, tint(theme.ink, 0.4));
    gradient.addColorStop(1, tint(theme.ink, 0));
    ctx.fillStyle = gradient;
    ctx.fillRect(x, box.top, 20, 14);
    ctx.moveTo(x, box.bottom);
    ctx.lineTo(x + 20, box.bottom);
  }
  ctx.closePath();
  if (mark === 'bar') ctx.fillStyle = solid(own, tone);
  if (mark === 'exact' || mark === 'bar') ctx.fill();
  if (mark !== 'exact' && mark !== 'bar') {
    ctx.fillStyle = mark === 'between' ? tint(theme.ink, 0.2) : theme.paper;
    if (mark !== 'open' && mark !== 'change') ctx.fill();
    ctx.stroke();
  }
  ctx.restore();
}
