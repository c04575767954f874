import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { listTree } from './list-tree.ts';
import { listWhole, placeWhole } from './place-whole.ts';

/** Where the finished files of a paper lie in a built site. */
export const foldersOf = (paper: string): string[] => [
  paper,
  path.join('cards', paper),
  path.join('pictures', paper),
];

/** What the search knows of a paper, in its kept folder: no file of the site. */
export const namedFile = 'named.json';

/** So many forms of a paper are kept, the last used: builds for another address or folder come and go. */
const most = 3;

/** One form of a paper, as it was finished. */
export interface KeptForm {
  /** Folder with its files, arranged as in a built site. */
  folder: string;
  /** Addresses of its pages, from the site's: `a-paper/a-section/`. */
  pages: string[];
}

/** Finished pages of papers between builds, by what they were made from. */
export interface PaperStore {
  /** Nothing where this form of the paper is not kept. */
  find(paper: string, key: string): KeptForm | undefined;
  /**
   * Keeps a paper's files of a finished site.
   *
   * @param from.dist the site; it keeps its files, unless they are to be moved out of it
   * @param from.known folder with what the build has found out of the paper
   * @returns the paper as it is kept now
   */
  keep(paper: string, key: string, from: { dist: string; known: string; move?: boolean }): KeptForm;
  /** Forgets papers that are no more. */
  prune(papers: readonly string[]): void;
}

/**
 * Opens the store.
 *
 * @param folder one folder a paper, in it one a key; on the disk of the built sites, since files are linked and not
 *   copied where that can be
 */
export function openStore(folder: string): PaperStore {
  return {
    find(paper, key) {
      const kept = path.join(folder, paper, key);
      const files = listWhole(kept);
      if (files === undefined) return undefined;
      const now = new Date();
      utimesSync(kept, now, now);
      return toForm(kept, files);
    },
    keep(paper, key, { dist, known, move = false }) {
      const kept = path.join(folder, paper, key);
      if (existsSync(kept)) return toForm(kept, listTree(kept));
      const beside = `${kept}.${process.pid}`;
      for (const part of foldersOf(paper)) {
        const [source, target] = [path.join(dist, part), path.join(beside, part)];
        if (!existsSync(source)) continue;
        if (move) {
          mkdirSync(path.dirname(target), { recursive: true });
          renameSync(source, target);
        } else linkTree(source, target);
      }
      linkTree(known, beside);
      placeWhole(beside, kept);
      const age = (name: string) => statSync(path.join(folder, paper, name)).mtimeMs;
      const names = readdirSync(path.join(folder, paper)).filter((name) => !name.includes('.'));
      for (const old of names.sort((a, b) => age(b) - age(a)).slice(most)) {
        rmSync(path.join(folder, paper, old), { recursive: true, force: true });
      }
      return toForm(kept, listTree(kept));
    },
    prune(papers) {
      if (!existsSync(folder)) return;
      const wanted = new Set(papers);
      for (const name of readdirSync(folder)) {
        if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
      }
    },
  };
}

/** @param files all that is in the folder, by their paths from it */
const toForm = (folder: string, files: readonly string[]): KeptForm => ({
  folder,
  pages: files.filter((file) => path.basename(file) === 'index.html').map(addressOf),
});

/** The address of a page, from the site's. */
const addressOf = (file: string) =>
  file
    .split(path.sep)
    .join('/')
    .replace(/index\.html$/, '');

/** Links every file of a folder into another, which may hold others already. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  linkChildren(from, to);
}

function linkChildren(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (!entry.isDirectory()) linkFile(source, target);
    else {
      // Not `recursive`, which takes twice as long: there are ten folders in a paper.
      if (!existsSync(target)) mkdirSync(target);
      linkChildren(source, target);
    }
  }
}

/** Puts a file in a second place, without a copy where that can be. */
export function linkFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // Another disk, or one that knows no links; what else is wrong, the copy says.
    copyFileSync(source, target);
  }
}
