import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { checkFrontMatter, withoutFrontMatter } from '../schemas/problems.ts';
import { sectionSchema } from '../schemas/section.ts';
import { countWords } from './reading-time.ts';

const manuscripts = '*/[0-9]*-*.md';

/**
 * Loads the sections of all papers. Those written by hand, `.mdx`, are modules, as `glob()` makes them. Imported ones,
 * `.md`, are entries without their text, which is rendered when its page is made (`queries/texts.ts`): `glob()` renders
 * every `.md` when it is loaded and keeps the HTML in one module, 1.5 GB for 300 papers.
 *
 * @param base folder of the papers, from the project's root
 */
export function loadSections(base: string): Loader {
  const written = glob({
    base,
    pattern: '*/[0-9]*-*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    name: 'sections',
    async load(context) {
      const { config, store, watcher } = context;
      const folder = path.join(fileURLToPath(config.root), base);
      // First: it takes entries away that are not its own.
      await written.load(context);
      for (const name of globSync(manuscripts, { cwd: folder })) await loadManuscript(folder, name, context);

      const reload = (file: string) => {
        const name = path.relative(folder, file);
        if (path.matchesGlob(name, manuscripts)) void loadManuscript(folder, name, context);
      };
      watcher?.on('change', reload);
      watcher?.on('add', reload);
      watcher?.on('unlink', (file) => {
        const name = path.relative(folder, file);
        if (path.matchesGlob(name, manuscripts)) store.delete(idOf(name));
      });
    },
  };
}

const idOf = (name: string) => name.split(path.sep).join('/').replace(/\.md$/, '');

async function loadManuscript(folder: string, name: string, context: LoaderContext): Promise<void> {
  const { config, generateDigest, parseData, store } = context;
  const file = path.join(folder, name);
  const source = readFileSync(file, 'utf8');
  const filePath = path.relative(fileURLToPath(config.root), file).split(path.sep).join('/');
  const { data: own, problems } = checkFrontMatter(filePath, source, sectionSchema);
  if (own === undefined) throw new Error(problems.join('\n'));
  const counts = countWords(withoutFrontMatter(source));
  const data = await parseData({ id: idOf(name), data: { ...own, ...counts }, filePath: file });
  store.set({ id: idOf(name), data, filePath, digest: generateDigest(source) });
}
