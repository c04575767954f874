import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Lets the text be painted before any script is asked for: a page that names a script has the browser
 * fetch it while the text is still on its way, on the same line. Nothing here needs a script to be read.
 */
export function loadAfterPaint(): AstroIntegration {
  return {
    name: 'after-paint',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const name of globSync('**/*.html', { cwd: folder })) {
          const file = path.join(folder, name);
          const html = readFileSync(file, 'utf8');
          const gathered = gatherScripts(html);
          if (gathered !== html) writeFileSync(file, gathered);
        }
      },
    },
  };
}

const named = /<script type="module" src="([^"]+)"><\/script>/g;
const inline = /<script type="module">([\s\S]*?)<\/script>/g;

/**
 * Makes one script of all of a page's, at its end; those that the page only names are asked for after the first
 * paint. One script is one hash in the page's policy.
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
