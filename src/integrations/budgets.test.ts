import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgets, findExcess } from './budgets.ts';
import { bareText, brotliSize, weighPage } from './page-weight.ts';

/** Letters in an order that cannot be compressed below three quarters. */
const noise = (length: number) =>
  createHash('shake256', { outputLength: length }).update('noise').digest('base64').slice(0, length);

const page = (text: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><main>${text}</main></body></html>`;
const excess = (file: string, html: string) =>
  findExcess(file, weighPage(Buffer.from(html), '/nowhere', '/'));

describe('findExcess', () => {
  it('lets a page within its budget be', () => {
    expect(excess('a/b/index.html', page('A short section.'))).toEqual([]);
  });

  it('names a page whose markup is too heavy, with both figures', () => {
    const [message] = excess('a/b/index.html', page('Little text.', `<style>${noise(20_000)}</style>`));
    expect(message).toMatch(/^a\/b\/index\.html: \d+ bytes of HTML in brotli, 14600 allowed/);
  });

  it('names a page with too much script', () => {
    const [message] = excess('a/index.html', page(`Text.<script type="module">${noise(9000)}</script>`));
    expect(message).toContain(`${budgets.script} allowed`);
  });

  it('does not blame a long text on the site', () => {
    expect(excess('a/b/index.html', page(noise(30_000)))).toEqual([]);
  });

  it('allows a long text its links and notes', () => {
    const letters = noise(38_000);
    const links = letters.slice(20_000).replace(/.{60}/g, '<a href="#$&">x</a>');
    const html = page(`${letters.slice(0, 20_000)}${links}`);
    const { html: all, text } = weighPage(Buffer.from(html), '/nowhere', '/');
    expect(all - text).toBeGreaterThan(9_000);
    expect(excess('a/b/index.html', html)).toEqual([]);
  });

  it('names a page that adds too much to a long text', () => {
    const [message] = excess(
      'a/b/index.html',
      page(noise(9_000), `<style>${noise(29_000).slice(9_000)}</style>`),
    );
    expect(message).toMatch(
      /^a\/b\/index\.html: \d+ bytes of HTML in brotli, \d+ allowed \(text alone: \d+\)$/,
    );
  });

  it('allows the whole paper more', () => {
    const html = page('Little text.', `<style>${noise(48_000)}</style>`);
    expect(brotliSize(html)).toBeGreaterThan(budgets.html);
    expect(excess('a/full/index.html', html)).toEqual([]);
  });
});

describe('weighPage', () => {
  it('is not asked to weigh well what is known to fit', () => {
    const quick = { atMost: budgets.html, script: 0, executed: 0, text: 0 };
    const unasked = {
      ...quick,
      get html(): number {
        throw new Error('weighed');
      },
    };
    expect(findExcess('a/b/index.html', unasked)).toEqual([]);
  });

  it('counts the modules that a script asks for at once, each once', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'passage-weight-'));
    try {
      writeFileSync(path.join(folder, 'a.js'), 'import{b}from"./b.js";b();import("./later.js")');
      writeFileSync(path.join(folder, 'b.js'), 'import"./a.js";export const b=()=>document.title');
      const html = '<script type="module" src="/x/a.js"></script><script type="module">b()</script>';
      expect(weighPage(Buffer.from(html), folder, '/x').executed).toBe(46 + 48 + 'b()'.length + 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('bareText', () => {
  it('leaves out markup, pictures and the copies of notes in the margin', () => {
    const html = page(
      '<p>One<sup>1</sup><span class="side"><b>1</b> note</span> two<svg><text>x</text></svg></p>',
    );
    expect(bareText(html).replace(/\s+/g, ' ').trim()).toBe('One 1 two');
  });
});
