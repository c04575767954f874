import { glob, type Loader } from 'astro/loaders';
import { readPlan } from '../kept/plan.ts';

const folderOf = (entry: string) => entry.slice(0, entry.indexOf('/'));

/**
 * Loads the records of all papers, one entry each, named for its folder. A run of Astro with a plan has them there,
 * read and checked: a thousand files take most of a second of each run.
 *
 * @param base folder of the papers, from the project's root
 */
export function loadPapers(base: string): Loader {
  const files = glob({ base, pattern: '*/paper.yaml', generateId: ({ entry }) => folderOf(entry) });
  return {
    name: 'papers',
    async load(context) {
      const { records } = readPlan();
      if (records === undefined) return files.load(context);
      context.store.clear();
      for (const { id, paper } of records) context.store.set({ id, data: paper });
    },
  };
}
