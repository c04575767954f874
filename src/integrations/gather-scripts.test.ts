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
      '<body><script type="module">const a=1;f(a)</script>Text<script type="module">const a=2;g(a)</script></body>';
    expect(gatherScripts(html)).toBe(
      '<body>Text<script type="module">requestAnimationFrame(()=>setTimeout(()=>{{const a=1;f(a)}{const a=2;g(a)}}))</script></body>',
    );
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
