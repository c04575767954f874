import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { describePicture, encodePicture } from './published-picture.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const draw = async (name: string, width: number, height: number) => {
  const file = path.join(folder, name);
  const background = '#0c4a58';
  writeFileSync(
    file,
    await sharp({ create: { width, height, channels: 3, background } })
      .png()
      .toBuffer(),
  );
  return file;
};

describe('a published picture', () => {
  it('keeps its size, or is made as wide as screens can show', async () => {
    expect(describePicture(await draw('small.png', 80, 60))).toMatchObject({ width: 80, height: 60 });
    expect(describePicture(await draw('wide.png', 2560, 1000))).toMatchObject({ width: 1280, height: 500 });
  });

  it('is named for what is in it', async () => {
    const one = describePicture(await draw('quay.png', 80, 60)).name;
    const other = describePicture(await draw('quay.png', 80, 61)).name;
    expect(one).toMatch(/^quay\.[0-9a-f]{8}\.webp$/);
    expect(other).not.toBe(one);
  });

  it('is a WebP of the size that was told, encoded once', async () => {
    const file = await draw('wide.png', 2560, 1000);
    const kept = path.join(folder, 'kept');
    const encoded = await encodePicture(file, kept);
    const { format, width, height } = await sharp(encoded).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 1280, height: 500 });
    expect(await encodePicture(file, kept)).toEqual(encoded);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  it('says which file is missing or no picture', () => {
    const text = path.join(folder, 'text.png');
    writeFileSync(text, 'no picture');
    expect(() => describePicture(text)).toThrow(`${text}: it is no PNG, JPEG, GIF or WebP`);
    expect(() => describePicture(path.join(folder, 'none.png'))).toThrow('none.png: no such picture');
  });
});
