import type { APIRoute } from 'astro';
import { encodePicture } from '../../pictures/published-picture.ts';
import { picturePaths } from '../../queries/pictures.ts';

export const getStaticPaths = picturePaths;

/** A paper's picture, encoded once and kept between builds. */
export const GET: APIRoute<{ file: string }> = async ({ props }) =>
  new Response(new Uint8Array(await encodePicture(props.file, '.cache/pictures')), {
    headers: { 'content-type': 'image/webp' },
  });
