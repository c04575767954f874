/** A script of a page: one that it names, or one in it. */
const script = /<script type="module"(?: src="([^"]+)")?>([\s\S]*?)<\/script>/g;

/** What begins after the first paint begins so: the frame is drawn between the two. */
export const afterPaint = 'requestAnimationFrame(()=>setTimeout(()=>{';

/**
 * Makes one script of all of a page's, at its end, which begins after the first paint: nothing here needs a script to
 * be read, and what is fetched meanwhile would be on the same line as the text. One script is one hash in the page's
 * policy.
 *
 *     <script type="module">a()</script><script type="module" src="/b.js"></script>
 *         →   <script type="module">requestAnimationFrame(()=>setTimeout(()=>{import("/b.js");(()=>{a()})();}))</script>
 */
export function gatherScripts(html: string): string {
  const found: { source: string | undefined; code: string }[] = [];
  const bare = html.replace(script, (_tag, source: string | undefined, code: string) => {
    found.push({ source, code });
    return '';
  });
  const own = found.filter(({ source }) => source === undefined).map(({ code }) => code);
  // A module's import has no place in a function. Who opens the search page types at once.
  const whole = own.every((code) => !/(^|[;}\s])(import|export)[\s{*"']/.test(code));
  if (found.length === 0 || !whole || /<input[^>]* type="search"/.test(html)) return html;
  const named = new Set(found.flatMap(({ source }) => source ?? []));
  const imports = [...named].map((source) => `import(${JSON.stringify(source)});`);
  // Each in a function of its own: the bundler declares with `var`, and short names are the same in all.
  const calls = [...new Set(own)].map((code) => `(()=>{${code.trim()}})();`);
  const later = `${afterPaint}${[...imports, ...calls].join('')}}))`;
  const end = bare.lastIndexOf('</body>');
  return `${bare.slice(0, end)}<script type="module">${later}</script>${bare.slice(end)}`;
}
