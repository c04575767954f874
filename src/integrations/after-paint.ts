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
          const later = delayScripts(html);
          if (later !== html) writeFileSync(file, later);
        }
      },
    },
  };
}

const named = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Replaces the scripts that a page names by one of its own that asks for them after the first paint.
 *
 *     <script type="module" src="/a.js"></script>   →   <script type="module">… import("/a.js") …</script>
 */
export function delayScripts(html: string): string {
  // Who opens the search page types at once: there the script is what was come for.
  if (/<input[^>]* type="search"/.test(html)) return html;
  const sources = [...new Set([...html.matchAll(named)].map(([, source = '']) => source))];
  if (sources.length === 0) return html;
  // The frame is drawn between the two.
  const ask = `requestAnimationFrame(()=>setTimeout(()=>{${sources.map((source) => `import(${JSON.stringify(source)})`).join(';')}}))`;
  const end = html.lastIndexOf('</body>');
  const without = (part: string) => part.replace(named, '');
  return `${without(html.slice(0, end))}<script type="module">${ask}</script>${without(html.slice(end))}`;
}
