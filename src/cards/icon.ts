import { createCanvas } from '@napi-rs/canvas';

/**
 * The sign of `public/favicon.svg` in pixels: a line marked in the margin of a paragraph. It fills its square, and
 * its strokes stay within the middle four fifths, since home screens round the corners.
 */
export async function drawIcon(size: number): Promise<Buffer> {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  context.scale(size / 32, size / 32);
  context.fillStyle = '#0c4a58';
  context.fillRect(0, 0, 32, 32);
  const stroke = (colour: string, width: number, lines: number[][]) => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      context.moveTo(x1, y1);
      context.lineTo(x2, y2);
    }
    context.stroke();
  };
  stroke('#93d3df', 3, [[8, 8, 8, 24]]);
  stroke('#fcfbf8', 2.4, [
    [13, 10, 25, 10],
    [13, 16, 25, 16],
    [13, 22, 21, 22],
  ]);
  return canvas.encode('png');
}
