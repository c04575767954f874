import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { checkFrontMatter, withoutFrontMatter } from '../schemas/problems.ts';
import { sectionSchema } from '../schemas/section.ts';
import { countWords } from './reading-time.ts';

const pattern = '*/[0-9]*-*.md';

/**
 * Loads imported sections: front matter, and how much text there is. Not `glob()`, which renders every `.md` when it
 * is loaded and keeps the HTML in one module: 1.5 GB for 300 papers. These are rendered when their page is made
 * (`queries/texts.ts`), by the same processor.
 *
 * @param base folder of the papers, from the project's root
 */
export function loadManuscripts(base: string): Loader {
  return {
    name: 'manuscripts',
    async load({ config, generateDigest, parseData, store, watcher }) {
      const folder = path.join(fileURLToPath(config.root), base);
      const idOf = (name: string) => name.split(path.sep).join('/').replace(/\.md$/, '');
      const load = async (name: string) => {
        const [id, file] = [idOf(name), path.join(folder, name)];
        const source = readFileSync(file, 'utf8');
        const digest = generateDigest(source);
        if (store.get(id)?.digest === digest) return;
        const filePath = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/');
        const { data: own, problems } = checkFrontMatter(filePath, source, sectionSchema);
        if (own === undefined) throw new Error(problems.join('\n'));
        const counts = countWords(withoutFrontMatter(source));
        const data = await parseData({ id, data: { ...own, ...counts }, filePath: file });
        store.set({ id, data, filePath, digest });
      };
      const names = globSync(pattern, { cwd: folder });
      const wanted = new Set(names.map(idOf));
      for (const id of store.keys()) if (!wanted.has(id)) store.delete(id);
      for (const name of names) await load(name);

      const reload = (file: string) => {
        const name = path.relative(folder, file);
        if (path.matchesGlob(name, pattern)) void load(name);
      };
      watcher?.add(folder);
      watcher?.on('change', reload);
      watcher?.on('add', reload);
      watcher?.on('unlink', (file) => store.delete(idOf(path.relative(folder, file))));
    },
  };
}
