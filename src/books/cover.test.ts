import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { coverSize, drawCover } from './cover.ts';

const card = { site: 'Passage', place: 'Full text', title: 'Rivers and roads', about: 'Ana Cruz · 2021' };

/** Rows in which anything is drawn right of the coloured edge. */
async function drawnRows(title: string): Promise<number[]> {
  const left = 60;
  const { data, info } = await sharp(drawCover({ ...card, title }))
    .extract({ left, top: 0, width: coverSize.width - left, height: coverSize.height })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, row) => row).filter((row) =>
    data
      .subarray(row * info.width * info.channels, (row + 1) * info.width * info.channels)
      .some((v) => v < 150),
  );
}

describe('drawCover', () => {
  it('is a picture in the proportion of a page', async () => {
    expect(await sharp(drawCover(card)).metadata()).toMatchObject({ format: 'png', ...coverSize });
  });

  it('keeps a long title above those who wrote it', async () => {
    const rows = await drawnRows('Of harbours and of those who keep their books in order '.repeat(12));
    const about = rows.filter((row) => row > 1550);
    expect(about.length).toBeGreaterThan(20);
    expect(rows.filter((row) => row > 1500 && row <= 1550)).toEqual([]);
    expect(rows.at(-1)).toBeLessThan(coverSize.height - 120);
  });

  it('is the same, byte for byte, the second time', () => {
    expect(Buffer.from(drawCover(card)).equals(Buffer.from(drawCover(card)))).toBe(true);
  });
});
