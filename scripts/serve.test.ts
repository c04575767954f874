import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

it('says what to do where no site was built', async () => {
  await expect(serveSite(path.join(folder, 'nowhere'))).rejects.toThrow(
    /^No built site can be served from .*nowhere \(ENOENT.*\)\. Run `npm run build` first\.$/,
  );
});

it('says so where there can be none', async () => {
  await expect(serveSite(folder, { port: 65_536 })).rejects.toThrow('>= 0 and < 65536');
});
