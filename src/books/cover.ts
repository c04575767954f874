import { createCanvas } from '@napi-rs/canvas';
import { colours, fontOf, measureText } from '../cards/draw.ts';
import { fit } from '../cards/fit.ts';
import { type Card, directionOf, type Role } from '../cards/layout.ts';

/** Pixels, in the proportion of a page, as shops and shelves of e-books show them. */
export const coverSize = { width: 1200, height: 1800 };
const margin = 120;

/** Lines of one text, from its top or from its bottom. */
interface Block {
  text: string;
  role: Role;
  weight: 400 | 600;
  sizes: readonly number[];
  lines: number;
  from: 'top' | 'bottom';
  y: number;
}

/** A book's cover: the words of the picture for sharing, set on a page. The same words give the same bytes. */
export function drawCover({ site, place, title, about }: Card): Uint8Array {
  const { width, height } = coverSize;
  const blocks: Block[] = [
    { text: site, role: 'ink', weight: 600, sizes: [48], lines: 1, from: 'top', y: 150 },
    { text: place, role: 'quiet', weight: 400, sizes: [40], lines: 1, from: 'top', y: 222 },
    {
      text: title,
      role: 'ink',
      weight: 400,
      sizes: [128, 116, 104, 94, 84, 76, 68],
      lines: 8,
      from: 'top',
      y: 480,
    },
    { text: about, role: 'quiet', weight: 400, sizes: [44], lines: 4, from: 'bottom', y: height - 160 },
  ];
  const placed = blocks.map((block) => ({
    ...block,
    ...fit(
      block.text,
      { ...block, width: width - 2 * margin, lines: block.lines, height: 1020, leading },
      measureText,
    ),
  }));
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colours.accent;
  context.fillRect(0, 0, 28, height);
  context.fillStyle = colours.rule;
  context.fillRect(margin, 360, width - 2 * margin, 3);
  for (const { role, weight, size, lines, from, y } of placed) {
    context.font = fontOf(size, weight);
    context.fillStyle = colours[role];
    lines.forEach((line, index) => {
      const isRight = directionOf(line) === 'rtl';
      context.direction = isRight ? 'rtl' : 'ltr';
      context.textAlign = isRight ? 'right' : 'left';
      const row = from === 'top' ? index : index + 1 - lines.length;
      context.fillText(
        line,
        isRight ? width - margin : margin,
        y + size * leading * row + (from === 'top' ? size * 0.9 : 0),
      );
    });
  }
  return context.canvas.toBuffer('image/png');
}

const leading = 1.2;
