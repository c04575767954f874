import { describe, expect, it } from 'vitest';
import { delayScripts } from './after-paint.ts';

describe('delayScripts', () => {
  it('asks for what a page names after a frame was drawn, each once', () => {
    const tag = '<script type="module" src="/_astro/a.js"></script>';
    expect(delayScripts(`<body>Text${tag}<p>${tag}</p></body></html>`)).toBe(
      '<body>Text<p></p><script type="module">requestAnimationFrame(()=>setTimeout(()=>{import("/_astro/a.js")}))</script></body></html>',
    );
  });

  it('leaves the search page its script', () => {
    const html = '<body><input id="q" type="search"><script type="module" src="/a.js"></script></body>';
    expect(delayScripts(html)).toBe(html);
  });

  it('leaves pages alone that name none', () => {
    const html = '<body><script type="module">1</script><script type="application/json">{}</script></body>';
    expect(delayScripts(html)).toBe(html);
  });
});
