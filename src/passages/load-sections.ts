import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataStore, Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { keptFolders, readPlan } from '../kept/plan.ts';
import { countWords } from './reading-time.ts';

const pattern = '*/[0-9]*-*.mdx';

/** The entries of a paper's sections, with what is kept of it. */
const entriesFile = 'sections.json';

/**
 * Loads the sections of all papers: front matter, and how much text there is. The text itself is read when its page is
 * made (`readBody`): Astro keeps entries in a module, which a thousand papers' texts would make one of fifty
 * megabytes; and its own loader would make a module of each MDX file. Entries of papers that are kept are kept, too: the
 * files of a thousand papers take longer than all else that is done before the first page.
 *
 * @param base folder of the papers, from the project's root
 */
export function loadSections(base: string): Loader {
  return {
    name: 'sections',
    async load(context) {
      const { config, store, watcher } = context;
      const folder = path.join(fileURLToPath(config.root), base);
      const load = (name: string) => loadSection(path.join(folder, name), idOf(name), context);
      const { known, part } = readPlan();
      const kept = keptFolders();
      const wanted = part && new Set(part);
      const names = globSync(pattern, { cwd: folder }).filter((name) => {
        const paper = path.dirname(name);
        return !kept.has(paper) && (wanted?.has(paper) ?? true);
      });
      const gone = new Set(store.keys());
      for (const name of names) {
        gone.delete(idOf(name));
        await load(name);
      }
      if (known !== undefined) keepEntries(known, names, store);
      for (const entry of [...kept.values()].flatMap(readEntries)) {
        gone.delete(entry.id);
        store.set(entry);
      }
      for (const id of gone) store.delete(id);

      const isSection = (file: string) => path.matchesGlob(path.relative(folder, file), pattern);
      watcher?.on('change', (file) => isSection(file) && void load(path.relative(folder, file)));
      watcher?.on('add', (file) => isSection(file) && void load(path.relative(folder, file)));
      watcher?.on('unlink', (file) => isSection(file) && store.delete(idOf(path.relative(folder, file))));
    },
  };
}

const idOf = (name: string) =>
  name
    .split(path.sep)
    .join('/')
    .replace(/\.mdx$/, '');

type Entry = Parameters<DataStore['set']>[0];

/** Writes the entries of papers that this run makes to what is known of each. */
function keepEntries(known: string, names: readonly string[], store: DataStore): void {
  for (const [paper, own] of Map.groupBy(names, (name) => path.dirname(name))) {
    const folder = path.join(known, paper);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, entriesFile), JSON.stringify(own.map((name) => store.get(idOf(name)))));
  }
}

/** The entries of a kept paper, as an earlier run wrote them. */
const readEntries = (folder: string): Entry[] =>
  JSON.parse(readFileSync(path.join(folder, entriesFile), 'utf8')) as Entry[];

async function loadSection(file: string, id: string, context: LoaderContext): Promise<void> {
  const { config, generateDigest, parseData, store } = context;
  const source = readFileSync(file, 'utf8');
  const digest = generateDigest(source);
  if (store.get(id)?.digest === digest) return;
  const [frontMatter, body] = splitFrontMatter(source);
  const own = parse(frontMatter) as Record<string, unknown>;
  const data = await parseData({ id, data: { ...own, ...countWords(body) }, filePath: file });
  const filePath = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/');
  store.set({ id, data, filePath, digest });
}

/** A section's text, without its front matter. */
export const readBody = (file: string): string => splitFrontMatter(readFileSync(file, 'utf8'))[1];

/** A section's front matter, as YAML, and its text. */
export function splitFrontMatter(source: string): [frontMatter: string, body: string] {
  const [whole = '', frontMatter = ''] =
    /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  return [frontMatter, source.slice(whole.length)];
}
