import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyOf, setPolicy } from './policy.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const hash = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
/** Directives by name. */
const read = (html: string) =>
  Object.fromEntries(
    policyOf(html)
      .split(';')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources];
      }),
  );

describe('policyOf', () => {
  it('begins with nothing, and never allows what is inline without its hash', () => {
    const policy = policyOf(page('<script type="module">go()</script>', '<style>p{}</style>'));
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).toContain(`script-src 'self' ${hash('go()')};`);
    expect(policy).toContain(`style-src ${hash('p{}')};`);
  });

  it('hashes what a browser reads: line feeds, spaces kept', () => {
    expect(policyOf(page('<script>\r\n go()\r\n</script>'))).toContain(hash('\n go()\n'));
  });

  it('gives data and files no hash, and one to what stands twice', () => {
    const html = page(
      '<script type="application/ld+json">{"a":1}</script><script src="/a.js"></script>' +
        '<script>go()</script><script>go()</script>',
    );
    expect(read(html)['script-src']).toEqual(["'self'", hash('go()')]);
  });

  it('allows WebAssembly to pages that search, workers to those that are kept, and to no other', () => {
    const plain = read(page('<p>Text.</p>'));
    expect(plain['script-src']).toEqual(["'self'"]);
    expect(plain['worker-src']).toBeUndefined();
    expect(plain['form-action']).toEqual(["'none'"]);
    expect(plain['trusted-types']).toEqual(["'none'"]);
    const search = read(page('<form class="field" role="search"></form>'));
    expect(search['script-src']).toContain("'wasm-unsafe-eval'");
    expect(search['form-action']).toEqual(["'self'"]);
    const kept = read(page('<div data-keep data-paper="x"></div><a href="/x/" data-cite>Cite</a>'));
    expect(kept['worker-src']).toEqual(["'self'"]);
    expect(kept['trusted-types']).toEqual(['cite', 'offline']);
  });

  it('hashes speculation rules: browsers hold them to the policy of scripts', () => {
    const html = page('<script type="speculationrules">{}</script>');
    expect(read(html)['script-src']).toEqual(["'self'", hash('{}')]);
  });
});

describe('setPolicy', () => {
  it('puts the policy before all that it judges', () => {
    expect(setPolicy(page('', '<style>p{}</style>'))).toMatch(
      /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none';[^"]+"><style>/,
    );
  });

  it.each([
    '<p style="color:red">x</p>',
    '<button onclick="go()">x</button>',
    '<a href="javascript:go()">x</a>',
  ])('refuses %s', (html) => {
    expect(() => setPolicy(page(html))).toThrow('the policy would turn this off');
  });

  it('lets words about styles be', () => {
    const html = page('<p data-style="x">a style="b" onclick=c</p><p title="style">x</p>');
    expect(setPolicy(html)).toContain('http-equiv');
  });

  it('lets a tag in a description be', () => {
    const words = '<span style=&#34;a&#34; onclick=b> <a href=javascript:c()>';
    const html = page(
      '<p>x</p>',
      `<meta name="description" content="${words}"><script>a = "<p style=x>"</script>`,
    );
    expect(setPolicy(html)).toContain('http-equiv');
  });

  it('refuses a page without a place for it', () => {
    expect(() => setPolicy('<!doctype html><title>x</title>')).toThrow('expected <meta charset="utf-8">');
  });
});
