import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPicture } from './find-picture.ts';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  const files = [
    'secret.png',
    'site/assets/img/a.png',
    'site/static/b.png',
    'site/src/images/c.png',
    'site/_posts/d.png',
  ];
  for (const name of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), png);
  }
  symlinkSync(path.join(folder, 'secret.png'), path.join(folder, 'site/static/link.png'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function find(address: string) {
  const file = path.join(folder, 'site/_posts/2024/post.md');
  const found = await findPicture(
    { id: 'picture-1', address },
    {
      source: { file, root: path.dirname(file) },
      folder: path.join(folder, 'none'),
      pictures: new Map(),
      unreachable: new Set(),
    },
  );
  return 'file' in found;
}

describe('a picture of a site', () => {
  it.each(['/assets/img/a.png', '/b.png', 'd.png'])('is found from the post upwards: %s', async (address) => {
    expect(await find(address)).toBe(true);
  });

  it('is found by a path that leads up where the site’s root is known', async () => {
    expect(await find('../../src/images/c.png')).toBe(false);
    writeFileSync(path.join(folder, 'site/_config.yml'), '');
    expect(await find('../../src/images/c.png')).toBe(true);
  });

  it.each(['/secret.png', '../../../secret.png', '/link.png', '../../static/link.png', '/site/static/b.png'])(
    'is never taken from outside of it: %s',
    async (address) => {
      writeFileSync(path.join(folder, 'site/_config.yml'), '');
      expect(await find(address)).toBe(false);
    },
  );
});
