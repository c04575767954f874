import { globSync } from 'node:fs';
import path from 'node:path';
import { pictureFolder } from '../pictures/find-picture.ts';
import { describePicture } from '../pictures/published-picture.ts';
import { getPapers } from './papers.ts';

/** The files of all pictures, for `getStaticPaths`. */
export async function picturePaths() {
  return (await getPapers()).flatMap(({ id }) =>
    globSync('*.{png,jpg,gif,webp}', { cwd: pictureFolder(id) })
      .sort()
      .map((name) => {
        const file = path.join(pictureFolder(id), name);
        return { params: { picture: `${id}/${describePicture(file).name}` }, props: { file } };
      }),
  );
}
