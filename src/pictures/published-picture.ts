import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { keepFile } from './keep-file.ts';
import { inspectPicture } from './inspect-picture.ts';

/** A picture of a paper as readers get it: WebP, no wider than a wide screen shows it sharp. */
export interface PublishedPicture {
  /** Name of its file, with a hash of what is in it: `quay.3f9c21d0.webp`. */
  name: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** The text is 40 rem at most: twice that for screens of two pixels to one. */
const widest = 1280;
/** Raised when pictures are encoded in another way. */
const encoding = 1;

/**
 * What becomes of a picture in a paper's folder.
 *
 * @throws where the file is missing or no picture, with why
 */
export function describePicture(file: string): PublishedPicture {
  const { bytes, kind } = readPicture(file);
  const scale = Math.min(1, widest / kind.width);
  const hash = createHash('sha256').update(String(encoding)).update(bytes).digest('hex').slice(0, 8);
  return {
    name: `${path.basename(file, path.extname(file))}.${hash}.webp`,
    width: Math.round(kind.width * scale),
    height: Math.max(1, Math.round(kind.height * scale)),
  };
}

/**
 * Encodes a picture, unless a build before has done so.
 *
 * @param folder where pictures are kept between builds
 */
export async function encodePicture(file: string, folder: string): Promise<Buffer> {
  const { name, width, height } = describePicture(file);
  return keepFile(path.join(folder, name), () =>
    sharp(readPicture(file).bytes, { animated: true })
      .resize({ width, height, fit: 'fill' })
      .webp({ quality: 80 })
      .toBuffer(),
  );
}

function readPicture(file: string) {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(`${file}: no such picture; put it there, or take it out of the text`, { cause: error });
  }
  const kind = inspectPicture(bytes);
  if (typeof kind === 'string') throw new Error(`${file}: ${kind}`);
  return { bytes, kind };
}
