/** A script of a page: one that it names, or one in it. */
const script = /<script type="module"(?: src="([^"]+)")?>([\s\S]*?)<\/script>/g;

/**
 * Makes one script of all of a page's, at its end; those that the page only names are asked for after the first
 * paint: else a browser fetches them while the text is still on its way, on the same line, and nothing here needs a
 * script to be read. One script is one hash in the page's policy.
 *
 *     <script type="module">a()</script><script type="module" src="/b.js"></script>
 *         →   <script type="module">{a()}{… import("/b.js") …}</script>
 */
export function gatherScripts(html: string): string {
  const found = [...html.matchAll(script)].map(([tag, source, code = '']) => ({ tag, source, code }));
  // Who opens the search page types at once: there the script is what was come for.
  const gathers = !/<input[^>]* type="search"/.test(html);
  const sources = gathers ? found.flatMap(({ source }) => source ?? []) : [];
  const own = found.filter(({ source }) => source === undefined).map(({ code }) => code);
  // A module's import has no place in a block.
  const whole = own.every((code) => !/(^|[;}\s])(import|export)[\s{*"']/.test(code));
  if (!whole || (own.length < 2 && sources.length === 0)) return html;
  const imports = [...new Set(sources)].map((source) => `import(${JSON.stringify(source)})`).join(';');
  // The frame is drawn between the two.
  const later = imports === '' ? [] : [`requestAnimationFrame(()=>setTimeout(()=>{${imports}}))`];
  const one = `<script type="module">${[...new Set(own), ...later].map((code) => `{${code.trim()}}`).join('')}</script>`;
  const taken = found.filter(({ source }) => source === undefined || gathers);
  const bare = taken.reduce((rest, { tag }) => rest.replace(tag, ''), html);
  const end = bare.lastIndexOf('</body>');
  return bare.slice(0, end) + one + bare.slice(end);
}
