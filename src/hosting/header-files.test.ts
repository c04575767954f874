import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSite } from '../../scripts/serve.ts';
import { writeHeaderFiles } from './header-files.ts';
import { headersOf, revalidated } from './headers.ts';

const base = '/x/y/';
const files = [
  'index.html',
  '404.html',
  'feed.xml',
  'paper/figures/boats.csv',
  'paper/index.html.md',
  '_astro/a.B1.js',
  'pagefind/index/0a/0.pf_index',
];
let folder = '';
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'passage-headers-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), 'x');
  }
  served = await serveSite(folder, { base });
});
afterAll(() => {
  served.server.close();
  served.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

/** What a host would send for an address, by the rules of its file. */
function readNetlify(content: string, address: string): Record<string, string> {
  const headers: Record<string, string> = { 'Cache-Control': revalidated };
  let applies = false;
  for (const line of content.trimEnd().split('\n')) {
    if (line.startsWith('/')) applies = matches(line, address);
    else if (applies && /^ {2}! /.test(line)) delete headers[line.slice(4)];
    else if (applies) {
      const [name = '', ...value] = line.trim().split(': ');
      // Some hosts send both where two rules set one header.
      expect([undefined, revalidated], `${name} is set twice for ${address}`).toContain(headers[name]);
      headers[name] = value.join(': ');
    }
  }
  return headers;
}

/** The headers of the location that nginx chooses: the longest that fits. */
function readNginx(content: string, address: string): Record<string, string> {
  const [outer = '', ...inner] = content.split(/^ *(?=location )/gm).slice(1);
  const locations = [outer, ...inner];
  const [longest] = locations
    .map((lines) => ({ lines, prefix: /^location \^~ (\S+) \{/.exec(lines)?.[1] ?? '' }))
    .filter(({ prefix }) => prefix !== '' && address.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  // A pattern is tried inside the location that holds it, unless a longer one has been chosen.
  const fitting = locations.find((lines) => {
    const pattern = /^location ~ (\S+) \{/.exec(lines)?.[1];
    return pattern !== undefined && new RegExp(pattern).test(address);
  });
  const chosen = longest?.lines === outer && fitting !== undefined ? { lines: fitting } : longest;
  const added = [...(chosen?.lines ?? '').matchAll(/add_header (\S+) "(.*)" always;/g)];
  return Object.fromEntries(added.map(([, name, value = '']) => [name, value]));
}

/** The headers that Caddy sends, of which the last set is the one for the shortest path. */
function readCaddy(content: string, address: string): Record<string, string> {
  const headers: Record<string, string> = {};
  const set = (name: string, value: string) => {
    expect(headers[name], `${name} is set twice for ${address}`).toBeUndefined();
    headers[name] = value;
  };
  const [, below = '', lines = ''] = /^header (\S+) \{\n([^}]*)\}/m.exec(content) ?? [];
  if (matches(below, address))
    for (const [, name = '', value = ''] of lines.matchAll(/^\t(\S+) "(.*)"$/gm)) set(name, value);
  // A star at the beginning stands for folders, too; one between does not.
  const fits = (pattern: string) =>
    pattern.startsWith('*') ? address.endsWith(pattern.slice(1)) : matches(pattern, address);
  const among = (paths: string) => paths.split(' ').some(fits);
  const named = new Map(
    [...content.matchAll(/^(@\S+) \{\n((?:\t.*\n)*)\}/gm)].map(([, name = '', told = '']) => [
      name,
      told.split('\n').every((line) => {
        const [, matcher, what = ''] = /^\t(path|not path|path_regexp) (.*)$/.exec(line) ?? [];
        if (matcher === 'path_regexp') return new RegExp(what).test(address);
        return matcher === undefined || (matcher === 'path') === among(what);
      }),
    ]),
  );
  for (const [, where = '', name = '', value = ''] of content.matchAll(/^header (\S+) (\S+) "(.*)"$/gm)) {
    const applies = named.get(where) ?? fits(where);
    if (applies) set(name, value);
  }
  return headers;
}

/** One star stands for anything. */
function matches(pattern: string, address: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined
    ? address === pattern
    : address.startsWith(before) && address.slice(before.length).endsWith(after);
}

describe('files for hosts', () => {
  const { _headers, 'nginx.conf': nginx, Caddyfile } = writeHeaderFiles(base);

  it.each(files)('say of %s what our server sends with it', async (file) => {
    const response = await fetch(`${served.address}${file}`);
    const own = headersOf(file, base);
    expect(own['Link']).toBe('</x/y/llms.txt>; rel=describedby');
    for (const [name, value] of Object.entries(own)) expect(response.headers.get(name), name).toBe(value);
    expect(readNetlify(_headers, `${base}${file}`)).toEqual(own);
    expect(readNginx(nginx, `${base}${file}`)).toEqual(own);
    expect(readCaddy(Caddyfile, `${base}${file}`)).toEqual(own);
  });

  it('touch nothing of a host beyond the folder of the site', () => {
    for (const read of [readNetlify, readNginx, readCaddy]) {
      const content = { readNetlify: _headers, readNginx: nginx, readCaddy: Caddyfile }[read.name] ?? '';
      const { 'Cache-Control': _, ...others } = read(content, '/else/index.html');
      expect(others, read.name).toEqual({});
    }
    expect(nginx.match(/^\S.*$/gm)).toEqual([expect.stringMatching(/^#/), 'location ^~ /x/y/ {', '}']);
  });

  it('send the page for what is missing, and what was compressed beforehand', () => {
    expect(nginx).toContain('error_page 404 /x/y/404.html;');
    expect(nginx).toContain('gzip_static on;');
    expect(Caddyfile).toMatch(
      /handle_errors \{\n\t@missing path \/x\/y\/\*\n\trewrite @missing \/x\/y\/404\.html/,
    );
    expect(Caddyfile.match(/precompressed br gzip/g)).toHaveLength(2);
  });

  it('keep what has its hash in its name, and ask again for pages', () => {
    expect(headersOf('_astro/a.B1.js')['Cache-Control']).toContain('immutable');
    expect(headersOf('a/b/index.html')['Cache-Control']).toContain('must-revalidate');
    expect(headersOf('_astrology/index.html')['Cache-Control']).toContain('must-revalidate');
  });

  it('offer data to programs of other sites, and pages to nobody’s', () => {
    for (const file of ['a/a.json', 'a/a.bib', 'places/places.csv', 'feed.xml', 'a/one/index.html.md']) {
      expect(headersOf(file), file).toMatchObject({ 'Access-Control-Allow-Origin': '*' });
      expect(headersOf(file)).not.toHaveProperty('Cross-Origin-Resource-Policy');
      expect(headersOf(file)['X-Content-Type-Options']).toBe('nosniff');
    }
    for (const file of ['index.html', 'a/index.html', 'cards/a.png', '_astro/a.js']) {
      expect(headersOf(file), file).toMatchObject({ 'Cross-Origin-Resource-Policy': 'same-origin' });
      expect(headersOf(file)).not.toHaveProperty('Access-Control-Allow-Origin');
    }
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
