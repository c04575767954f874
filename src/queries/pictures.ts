import { globSync } from 'node:fs';
import path from 'node:path';
import type { PlacedPicture } from '../markdown/place-pictures.ts';
import { describePicture } from '../pictures/published-picture.ts';
import { getChangedPapers } from './papers.ts';
import { addresses } from './site.ts';

const folderOf = (paper: string) => path.join('content', 'papers', paper, 'images');

/**
 * The picture that a section shows.
 *
 * @param section the section's file
 * @param source the picture's path as the section gives it, `./images/quay.png`
 * @throws for pictures that do not lie beside the paper: pages ask no other host
 */
export function findPicture(section: string, source: string): PlacedPicture {
  const paper = path.basename(path.dirname(section));
  const [, file] = /^(?:\.\/)?images\/([^/\\]+)$/.exec(decodeURI(source)) ?? [];
  if (file === undefined) {
    throw new Error(
      `${section}: the picture ${source} must lie in images/ beside the section, ./images/name.png`,
    );
  }
  const { name, width, height } = describePicture(path.join(folderOf(paper), file));
  return { address: addresses.file(`pictures/${paper}/${name}`), width, height };
}

/** The files of all pictures that this build makes, for `getStaticPaths`. */
export async function picturePaths() {
  return (await getChangedPapers()).flatMap(({ id }) =>
    globSync('*.{png,jpg,gif,webp}', { cwd: folderOf(id) })
      .sort()
      .map((name) => {
        const file = path.join(folderOf(id), name);
        return { params: { picture: `${id}/${describePicture(file).name}` }, props: { file } };
      }),
  );
}
