import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { gatherScripts } from './gather-scripts.ts';

describe('gatherScripts', () => {
  it('asks for what a page names after a frame was drawn, each once', () => {
    const tag = '<script type="module" src="/_astro/a.js"></script>';
    expect(gatherScripts(`<body>Text${tag}<p>${tag}</p></body></html>`)).toBe(
      '<body>Text<p></p><script type="module">requestAnimationFrame(()=>setTimeout(()=>{import("/_astro/a.js");}))</script></body></html>',
    );
  });

  it('makes one script of several, each with its own names, and begins it after a frame was drawn', () => {
    const html =
      '<body><script type="module">var a=1;f(()=>a)</script>Text<script type="module">var a=2;f(()=>a)</script></body>';
    const gathered = gatherScripts(html);
    const [, code = ''] = /^<body>Text<script type="module">(.*)<\/script><\/body>$/.exec(gathered) ?? [];
    expect(code).toMatch(/^requestAnimationFrame\(/);
    const given: (() => number)[] = [];
    const now = (run: () => void) => run();
    const f = (read: () => number) => given.push(read);
    runInNewContext(code, { requestAnimationFrame: now, setTimeout: now, f });
    expect(given.map((read) => read())).toEqual([1, 2]);
  });

  it('leaves a module that imports as it is', () => {
    const html =
      '<body><script type="module">import{a}from"./a.js";a()</script><script type="module">b()</script></body>';
    expect(gatherScripts(html)).toBe(html);
  });

  it('leaves the search page its scripts', () => {
    const html =
      '<body><input id="q" type="search"><script type="module" src="/a.js"></script><script type="module">1</script></body>';
    expect(gatherScripts(html)).toBe(html);
  });

  it('leaves data and what is for the head alone', () => {
    const html = '<body><script>1</script><script type="application/json">{}</script></body>';
    expect(gatherScripts(html)).toBe(html);
  });
});
