import path from 'node:path';
import type { Addresses } from '../addresses.ts';
import { describePicture } from './published-picture.ts';

/** A picture as the site gives it out. */
export interface PlacedPicture {
  address: string;
  /** Pixels of the picture as it is given out, so that the page keeps its room before it is there. */
  width: number;
  height: number;
}

/** Folder of a paper's pictures, from the project's root. */
export const pictureFolder = (paper: string): string => path.join('content', 'papers', paper, 'images');

/**
 * Makes a function that finds the picture that a section shows, by the section's file and the picture's path as the
 * section gives it, `./images/quay.png`. It throws for pictures that do not lie beside the paper: pages ask no other
 * host.
 */
export const createPictureFinder =
  (addresses: Addresses) =>
  (section: string, source: string): PlacedPicture => {
    const paper = path.basename(path.dirname(section));
    const [, file] = /^(?:\.\/)?images\/([^/\\]+)$/.exec(decodeURI(source)) ?? [];
    if (file === undefined) {
      throw new Error(
        `${section}: the picture ${source} must lie in images/ beside the section, ./images/name.png`,
      );
    }
    const { name, width, height } = describePicture(path.join(pictureFolder(paper), file));
    return { address: addresses.file(`pictures/${paper}/${name}`), width, height };
  };
