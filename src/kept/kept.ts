import { globSync } from 'node:fs';
import path from 'node:path';

/** A paper whose pages are taken from a build before. */
export interface KeptPaper {
  paper: string;
  /** Folder with its files, arranged as in a built site. */
  folder: string;
}

const setting = 'PASSAGE_KEPT';

/** Tells a build which papers it need not make. */
export const tellKept = (kept: readonly KeptPaper[]): NodeJS.ProcessEnv => ({
  [setting]: JSON.stringify(kept),
});

/** The papers that this build need not make, as `scripts/build.ts` told it; none for whoever runs Astro alone. */
export const readKept = (): KeptPaper[] => JSON.parse(process.env[setting] ?? '[]') as KeptPaper[];

/**
 * Absolute addresses of the pages of kept papers: Astro knows only those it makes.
 *
 * @param base folder of the host that the site is built for
 */
export function listKeptPages(site: string, base: string): string[] {
  const home = new URL(base.endsWith('/') ? base : `${base}/`, site);
  return readKept().flatMap(({ paper, folder }) =>
    globSync(path.join(paper, '**', 'index.html'), { cwd: folder }).map(
      (file) =>
        new URL(
          file
            .split(path.sep)
            .join('/')
            .replace(/index\.html$/, ''),
          home,
        ).href,
    ),
  );
}
