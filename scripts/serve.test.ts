import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveSite } from './serve.ts';

let folder = '';
let taken: Server;
let port = 0;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-serve-'));
  writeFileSync(path.join(folder, '404.html'), 'not here');
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  const address = taken.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  taken.close();
  rmSync(folder, { recursive: true });
});

it('takes the next free port where the first is in use', async () => {
  const { address, server } = await serveSite(folder, { port });
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  server.close();
});

it('shows a later build without being started again', async () => {
  const dist = path.join(folder, 'dist');
  const build = (text: string) => {
    const next = path.join(folder, 'next');
    mkdirSync(next);
    for (const name of ['index.html', '404.html']) writeFileSync(path.join(next, name), `${name} ${text}`);
    rmSync(dist, { recursive: true, force: true });
    renameSync(next, dist);
  };
  build('first');
  const { address, server } = await serveSite(dist);
  const get = async (page: string) => (await fetch(`${address}${page}`)).text();
  expect(await get('')).toBe('index.html first');
  build('later and longer');
  expect(await get('')).toBe('index.html later and longer');
  expect(await get('nowhere/')).toBe('404.html later and longer');
  server.close();
});

it('says what to do where no site was built', async () => {
  await expect(serveSite(path.join(folder, 'nowhere'))).rejects.toThrow(
    /^No built site can be served from .*nowhere \(ENOENT.*\)\. Run `npm run build` first\.$/,
  );
});

it('says so where there can be none', async () => {
  await expect(serveSite(folder, { port: 65_536 })).rejects.toThrow('>= 0 and < 65536');
});
