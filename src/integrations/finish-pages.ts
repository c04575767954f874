import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { gatherScripts } from './gather-scripts.ts';
import { findExcess } from './budgets.ts';
import { compressBeside, isCompressible } from './compress-files.ts';
import { qualityFor } from '../hosting/compress.ts';
import { weighPage } from './page-weight.ts';
import { createPageNotes, isRecalled } from '../kept/pages.ts';
import { readPlan } from '../kept/plan.ts';
import { setPolicy } from '../hosting/policy.ts';

/**
 * Finishes each page while it is in memory, before it is written: its scripts made one, its policy set, itself
 * compressed beside the other pages' being made, and its weight held against the budgets. Afterwards, every step
 * over ten thousand pages would read and write ten thousand files.
 */
export function finishPages(): AstroIntegration {
  let base = '/';
  let folder = '';
  const problems: string[] = [];
  const running = new Set<Promise<void>>();
  const notes = createPageNotes();
  let recalled = 0;
  const { last, part } = readPlan();
  const told = new Set<string>();

  /**
   * Compresses a file of the site, then weighs it; waits only where many are under way.
   *
   * @param isKnown whether it was weighed in the build before
   */
  const compress = async (file: string, content: Buffer, quality: number, isKnown: boolean) => {
    // Forms as good as those that would be made: a small site’s are the best there are.
    const before = last === undefined || quality === 11 ? undefined : path.join(last, file);
    // Parts keep all cores busy: there, a page is packed sooner than a thread is told of it.
    const options = { before, threads: part === undefined };
    const task = compressBeside(path.join(folder, file), content, quality, options).then((sizes) => {
      if (!isPage(file) || isKnown) return;
      problems.push(...findExcess(file, sizes.br ?? content.length, weighPage(content, folder, base)));
    });
    running.add(task);
    void task.finally(() => running.delete(task));
    while (running.size > most) await Promise.race(running);
  };

  /** Tells who builds a thousand papers how far it is. */
  const tell = (paper: string) => {
    if (told.size < told.add(paper).size) console.log(paper);
  };

  const finish = (inner: AstroPrerenderer): AstroPrerenderer => {
    let quality = 11;
    return {
      ...inner,
      name: 'finish-pages',
      async getStaticPaths() {
        const wanted = part && new Set(part);
        const all = await inner.getStaticPaths();
        const paths = wanted ? all.filter((one) => wanted.has(paperOf(one))) : all;
        quality = qualityFor(paths.length);
        // One paper after the other, so that what its pages share is made once and then forgotten.
        return paths.toSorted((a, b) => compare(paperOf(a), paperOf(b)));
      },
      async render(request, options) {
        const file = toFile(new URL(request.url).pathname.slice(base.length));
        if (part !== undefined) tell(paperOf({ pathname: file }));
        const result = await inner.render(request, options);
        const { response, ...rest } = result instanceof Response ? { response: result } : result;
        const moved = response.status >= 300 && response.status < 400;
        if (moved || !isCompressible(file) || file.startsWith('search/sections/')) return result;
        let body = Buffer.from(await response.arrayBuffer());
        const isKnown = isRecalled(response.headers);
        if (isKnown) recalled++;
        else if (isPage(file)) {
          try {
            body = Buffer.from(setPolicy(gatherScripts(body.toString('latin1'))), 'latin1');
          } catch (error) {
            problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
          }
        }
        notes.add(file, body, response.headers);
        mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
        await compress(file, body, quality, isKnown);
        if (part !== undefined) {
          // Where nothing is left to write, Astro writes nothing: its own way opens and closes each file in turns of the
          // event loop, which the threads of two parts wait for.
          writeFileSync(path.join(folder, file), body);
          return { ...rest, response: new Response(null, { headers: response.headers }) };
        }
        return { ...rest, response: new Response(body, { headers: response.headers }) };
      },
    };
  };

  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(finish),
      'astro:build:generated': async ({ logger }) => {
        await Promise.all(running);
        if (problems.length > 0) {
          throw new Error(`Pages that cannot be published:\n  ${problems.sort().join('\n  ')}`);
        }
        notes.write();
        if (recalled > 0) logger.info(`${recalled} pages of names as they were`);
      },
    },
  };
}

const isPage = (file: string): boolean => file.endsWith('.html');

/** So many pages wait to be compressed at most: more would fill the memory. */
const most = 16;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The paper a path belongs to: `a-paper/adaptation`, `cards/a-paper/index.png`, `search/sections/a-paper.json`. */
const paperOf = ({ pathname }: { pathname: string }): string =>
  /^\/?(?:(?:cards|pictures|search\/sections)\/)?([^/.]*)/.exec(pathname)?.[1] ?? '';

/** The file an address is written to. */
const toFile = (address: string): string => {
  const below = decodeURI(address).replace(/\/$/, '');
  if (/\.[a-z]+$/.test(below)) return below;
  return below === '404' ? '404.html' : path.posix.join(below, 'index.html');
};
