import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { PlacedPicture } from '../pictures/find-picture.ts';

export interface PlacePicturesOptions {
  /**
   * Looks up a picture of a section's file by its path there, `./images/quay.png`.
   *
   * @throws where there is none: what a reader cannot see must not be published
   */
  findPicture(section: string, source: string): PlacedPicture;
}

/**
 * Gives pictures their address, their size, and leave to come when they are near.
 *
 *     ![A quay](./images/quay.png)   →   <img src="/pictures/a-paper/quay.3f9c.webp" width="800" height="600"
 *                                          loading="lazy" decoding="async" alt="A quay">
 */
export function placePictures({ findPicture }: PlacePicturesOptions): HastPluginEntry {
  return ({ fileURL }) =>
    fileURL &&
    defineHastPlugin({
      name: 'place-pictures',
      element: {
        filter: ['img'],
        visit(node, ctx) {
          const picture = findPicture(fileURLToPath(fileURL), String(node.properties['src']));
          ctx.setProperty(node, 'src', picture.address);
          ctx.setProperty(node, 'width', picture.width);
          ctx.setProperty(node, 'height', picture.height);
          ctx.setProperty(node, 'loading', 'lazy');
          ctx.setProperty(node, 'decoding', 'async');
        },
      },
    });
}
