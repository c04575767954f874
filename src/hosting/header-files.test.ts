import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSite } from '../../scripts/serve.ts';
import { writeHeaderFiles } from './header-files.ts';
import { headersOf } from './headers.ts';

const files = ['index.html', '404.html', 'feed.xml', '_astro/a.B1.js', 'pagefind/shards/0a/0.pf_index'];
let folder = '';
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-headers-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'x');
  }
  served = await serveSite(folder, { base: '/x/y' });
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** What a host would send for an address, by the rules of its file. */
function readNetlify(content: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of content.trimEnd().split('\n')) {
    if (line.startsWith('/')) applies = address.startsWith(line.replace(/\*$/, ''));
    else if (applies) {
      const [name = '', ...value] = line.trim().split(': ');
      // Some hosts send both where two rules set one header.
      expect(headers[name], `${name} is set twice for ${address}`).toBeUndefined();
      headers[name] = value.join(': ');
    }
  }
  return headers;
}

/** The headers of the location that nginx chooses: the longest that fits. */
function readNginx(content: string, address: string): Record<string, string> {
  const locations = [...content.matchAll(/^location \^~ (\S+) \{([\s\S]*?)^\}/gm)]
    .filter(([, prefix = '']) => address.startsWith(prefix))
    .sort(([, a = ''], [, b = '']) => b.length - a.length);
  const lines = locations[0]?.[2] ?? '';
  return Object.fromEntries(
    [...lines.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
}

describe('files for hosts', () => {
  const { _headers, 'nginx.conf': nginx, Caddyfile } = writeHeaderFiles('/x/y/');

  it.each(files)('say of %s what our server sends with it', async (file) => {
    const response = await fetch(`${served.address}${file}`);
    const own = headersOf(file);
    for (const [name, value] of Object.entries(own)) expect(response.headers.get(name), name).toBe(value);
    expect(readNginx(nginx, `/x/y/${file}`)).toEqual(own);
    expect({ 'Cache-Control': own['Cache-Control'], ...readNetlify(_headers, `/x/y/${file}`) }).toEqual(own);
    for (const value of Object.values(own)) expect(Caddyfile).toContain(`"${value}"`);
  });

  it('keep what has its hash in its name, and ask again for pages', () => {
    expect(headersOf('_astro/a.B1.js')['Cache-Control']).toContain('immutable');
    expect(headersOf('a/b/index.html')['Cache-Control']).toContain('must-revalidate');
    expect(headersOf('_astrology/index.html')['Cache-Control']).toContain('must-revalidate');
  });

  it('keep a page out of frames, and its reader from where its links lead', async () => {
    const missing = await fetch(`${served.address}nowhere/`);
    expect(missing.status).toBe(404);
    for (const { headers } of [await fetch(served.address), missing]) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
