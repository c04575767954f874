const named = /<script type="module" src="([^"]+)"><\/script>/g;
const inline = /<script type="module">([\s\S]*?)<\/script>/g;

/**
 * Makes one script of all of a page's, at its end; those that the page only names are asked for after the first
 * paint: else a browser fetches them while the text is still on its way, on the same line, and nothing here needs a
 * script to be read. One script is one hash in the page's policy.
 *
 *     <script type="module">a()</script><script type="module" src="/b.js"></script>
 *         →   <script type="module">{a()}{… import("/b.js") …}</script>
 */
export function gatherScripts(html: string): string {
  // Who opens the search page types at once: there the script is what was come for.
  const sources = /<input[^>]* type="search"/.test(html) ? [] : list(html, named);
  const own = list(html, inline);
  // A module's import has no place in a block.
  const whole = own.every((code) => !/(^|[;}\s])(import|export)[\s{*"']/.test(code));
  if (!whole || (own.length < 2 && sources.length === 0)) return html;
  const imports = sources.map((source) => `import(${JSON.stringify(source)})`).join(';');
  // The frame is drawn between the two.
  const later = sources.length === 0 ? [] : [`requestAnimationFrame(()=>setTimeout(()=>{${imports}}))`];
  const script = `<script type="module">${[...own, ...later].map((code) => `{${code.trim()}}`).join('')}</script>`;
  const end = html.lastIndexOf('</body>');
  const bare = (part: string) => (sources.length === 0 ? part : part.replace(named, '')).replace(inline, '');
  return `${bare(html.slice(0, end))}${script}${bare(html.slice(end))}`;
}

const list = (html: string, pattern: RegExp) => [
  ...new Set([...html.matchAll(pattern)].map(([, found = '']) => found)),
];
