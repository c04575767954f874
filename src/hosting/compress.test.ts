import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveSite } from '../../scripts/serve.ts';
import { compressFolder } from './compress.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
const page = '<p>A long text.</p>'.repeat(500);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('writes the same bytes in brotli and gzip beside text, and leaves the rest alone', async () => {
  mkdirSync(at('a'));
  writeFileSync(at('a/index.html'), page);
  writeFileSync(at('short.txt'), 'short');
  writeFileSync(at('picture.png'), page);
  await compressFolder(folder);
  expect(brotliDecompressSync(readFileSync(at('a/index.html.br'))).toString()).toBe(page);
  expect(gunzipSync(readFileSync(at('a/index.html.gz'))).toString()).toBe(page);
  expect(['short.txt.br', 'picture.png.br', 'picture.png.gz'].filter((file) => existsSync(at(file)))).toEqual(
    [],
  );
});

it('makes what our server sends to a browser that takes it', async () => {
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
