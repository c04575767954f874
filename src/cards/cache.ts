import { createHash } from 'node:crypto';
import path from 'node:path';
import { keepFile } from '../pictures/keep-file.ts';
import { drawCard, placeCard } from './draw.ts';
import type { Card } from './layout.ts';
import { keepDrawn } from './letters.ts';

/** Raised when `draw.ts` makes another file of one layout. */
const drawing = 5;

/**
 * A card's picture, drawn only if no build before has drawn the same one.
 *
 * @param folder where pictures are kept between builds, named for what is on them
 */
export async function getPicture(card: Card, folder: string): Promise<Buffer> {
  const layout = placeCard(keepDrawn(card));
  const name = createHash('sha256')
    .update(JSON.stringify([drawing, layout]))
    .digest('hex')
    .slice(0, 24);
  return keepFile(path.join(folder, `${name}.png`), () => drawCard(layout));
}
