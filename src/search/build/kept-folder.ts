import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { listWhole, placeWhole } from '../../kept/place-whole.ts';

/** Folders of files that are kept between builds, each under a name that says what it was made of. */
export interface KeptFolders {
  /** The path of a folder: one that was kept, or one with the files that are made now. */
  get(name: string, make: () => Promise<ReadonlyMap<string, Uint8Array>>): Promise<string>;
  /** Throws away what neither this build nor the last one asked for. */
  tidy(): void;
}

/** Two builds at once do not throw away each other's. */
const leastAge = 60 * 60 * 1000;

/** @param root where the folders are, made when it is first needed */
export function openKeptFolders(root: string): KeptFolders {
  const used = new Set<string>();
  const list = path.join(root, 'last-build.json');
  return {
    get: async (name, make) => {
      used.add(name);
      const folder = path.join(root, name);
      if (listWhole(folder)) {
        utimesSync(folder, new Date(), new Date());
        return folder;
      }
      const files = await make();
      const next = `${folder}.${process.pid}`;
      rmSync(next, { recursive: true, force: true });
      for (const below of new Set([...files.keys()].map((file) => path.dirname(file)))) {
        mkdirSync(path.join(next, below), { recursive: true });
      }
      for (const [file, content] of files) writeFileSync(path.join(next, file), content);
      placeWhole(next, folder);
      return folder;
    },
    tidy: () => {
      const last: string[] = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
      const keep = new Set([...last, ...used]);
      for (const name of globSync('*/', { cwd: root }).map((found) => path.basename(found))) {
        const folder = path.join(root, name);
        if (!keep.has(name) && Date.now() - statSync(folder).mtimeMs > leastAge) {
          rmSync(folder, { recursive: true, force: true });
        }
      }
      mkdirSync(root, { recursive: true });
      writeFileSync(list, JSON.stringify([...used]));
    },
  };
}
