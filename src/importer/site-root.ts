import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Files that only the root of a site, a vault or a repository has. */
const marks = [
  '.git',
  '.obsidian',
  '_config.yml',
  'hugo.toml',
  'hugo.yaml',
  'config.toml',
  'package.json',
  '_quarto.yml',
  'myst.yml',
  'mkdocs.yml',
  '.eleventy.js',
];

/** Folders in which generators keep what they copy as it is, and notebooks what is pasted into them. */
const assets = ['', 'static', 'public', 'assets', 'src', 'images', 'attachments', 'media'];

/** How far above a manuscript its site may begin. */
const highest = 5;

/** A folder that a manuscript's pictures may be in, and the one that they must be below. */
export interface Shelf {
  folder: string;
  root: string;
  /** Whether the root is known to be a site's, so that a path may lead up to it. */
  sure: boolean;
}

/**
 * Where the pictures of a manuscript may lie: beside it, in the folder that was named, and from there upwards to the root
 * of its site, in each also where generators keep such files. The home folder and what is above it are never looked
 * through.
 */
export function listShelves({ file, root }: { file: string; root: string }): Shelf[] {
  const beside = path.dirname(file);
  const shelves: Shelf[] = [beside, root].map((folder) => ({ folder, root, sure: false }));
  const above: string[] = [];
  const outside = new Set([path.parse(root).root, homedir()]);
  let found = false;
  for (let folder = beside; !outside.has(folder) && above.length <= highest; folder = path.dirname(folder)) {
    above.push(folder);
    found = marks.some((mark) => existsSync(path.join(folder, mark)));
    if (found) break;
  }
  // Without a sign of a root, the folder around `_posts`, `content` and their like is one.
  const around = above.findLastIndex((folder) =>
    /^(?:_posts|_drafts|_pages|posts?|blog|content|docs|pages|src)$/.test(path.basename(folder)),
  );
  const last = found ? above.length - 1 : around < 0 ? 0 : around + 1;
  const site = above[Math.min(last, above.length - 1)];
  if (site === undefined) return shelves;
  for (const folder of above.slice(0, last + 1))
    for (const name of assets) shelves.push({ folder: path.join(folder, name), root: site, sure: found });
  return shelves;
}

/** Whether a file is below a folder, links followed. */
export function isBelow(file: string, folder: string): boolean {
  const below = path.relative(realpathSync(folder), realpathSync(file));
  return !below.startsWith('..') && !path.isAbsolute(below);
}
