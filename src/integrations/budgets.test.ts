import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { budgets, findExcess } from './budgets.ts';
import { bareText, brotliSize, weighPage } from './page-weight.ts';

/** Letters in an order that cannot be compressed below three quarters. */
const noise = (length: number) =>
  createHash('shake256', { outputLength: length }).update('noise').digest('base64').slice(0, length);

const page = (text: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><main>${text}</main></body></html>`;
const excess = (file: string, html: string) =>
  findExcess(file, html.length, weighPage(Buffer.from(html), '/nowhere', '/'));

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
    const html = page('Little text.', `<style>${noise(24_000)}</style>`);
    expect(brotliSize(html)).toBeGreaterThan(budgets.html);
    expect(excess('a/full/index.html', html)).toEqual([]);
  });
});

describe('weighPage', () => {
  /** A page whose HTML nobody may weigh. */
  const unasked = (text: number) => ({
    get html(): number {
      throw new Error('weighed');
    },
    script: 0,
    executed: 0,
    text,
  });

  it('is not asked for what is known to fit', () => {
    expect(findExcess('a/b/index.html', budgets.html, unasked(0))).toEqual([]);
    expect(() => findExcess('a/b/index.html', budgets.html + 1, unasked(0))).toThrow('weighed');
  });

  it('is not asked for the page where its text allows for it', () => {
    const long = unasked(budgets.text.html + 500);
    expect(findExcess('a/b/index.html', budgets.html + 1000, long)).toEqual([]);
    expect(() => findExcess('a/b/index.html', budgets.html + 1001, long)).toThrow('weighed');
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
