import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { compressBeside, compressFolder } from './compress-files.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes the same bytes in brotli and gzip beside text, and leaves the rest alone', async () => {
  const page = '<p>A long text.</p>'.repeat(500);
  mkdirSync(at('a'));
  writeFileSync(at('a/index.html'), page);
  writeFileSync(at('short.txt'), 'short');
  writeFileSync(at('picture.png'), page);
  expect(await compressFolder(folder)).toEqual({ files: 1, quality: 11 });
  expect(brotliDecompressSync(readFileSync(at('a/index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(at('a/index.html.gz'))).toString()).toBe(page);
  expect(['short.txt.br', 'picture.png.br', 'picture.png.gz'].filter((file) => existsSync(at(file)))).toEqual(
    [],
  );
});

it('takes a lower quality where there is much to compress', async () => {
  writeFileSync(at('a.json'), '[1,2,3]'.repeat(500));
  expect(await compressFolder(folder, { best: 0 })).toEqual({ files: 1, quality: 5 });
});

it('takes what has not changed from a folder before, and leaves out what is not wanted', async () => {
  for (const file of ['old/a/same.json', 'new/a/same.json', 'new/a/other.json', 'new/ab/not.json']) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), `["${path.basename(file)}"]`.repeat(500));
  }
  await compressFolder(at('old'), { best: 0 });
  expect(await compressFolder(at('new'), { before: at('old'), only: ['a'] })).toEqual({
    files: 2,
    quality: 11,
  });
  expect(statSync(at('new/a/same.json.br')).ino).toBe(statSync(at('old/a/same.json.br')).ino);
  expect(readdirSync(at('new/ab'))).toEqual(['not.json']);
});

it('makes what our server sends to a browser that takes it', async () => {
  const page = '<p>A long text.</p>'.repeat(500);
  for (const file of ['index.html', '404.html']) writeFileSync(at(file), page);
  await compressFolder(folder);
  const { address, server } = await serveSite(folder);
  try {
    for (const [accepted, sent] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await fetch(address, { headers: { 'accept-encoding': accepted } });
      expect(response.headers.get('content-encoding')).toBe(sent);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(await response.text()).toBe(page);
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

it('takes the forms of a file that held the same before', async () => {
  const page = Buffer.from('<p>A long text.</p>'.repeat(500));
  writeFileSync(at('old.html'), page);
  mkdirSync(at('a'));
  await compressBeside(at('old.html'), page, 5);
  const sizes = await compressBeside(at('a/new.html'), page, 11, { before: at('old.html') });
  expect(readFileSync(at('a/new.html.br'))).toEqual(readFileSync(at('old.html.br')));
  expect(sizes).toEqual({ br: statSync(at('old.html.br')).size, gz: statSync(at('old.html.gz')).size });
  await compressBeside(at('a/other.html'), Buffer.concat([page, page]), 5, { before: at('old.html') });
  expect(brotliDecompressSync(readFileSync(at('a/other.html.br')))).toEqual(Buffer.concat([page, page]));
  await compressBeside(at('a/first.html'), page, 5, { before: at('nowhere.html') });
  expect(gunzipSync(readFileSync(at('a/first.html.gz')))).toEqual(page);
});
