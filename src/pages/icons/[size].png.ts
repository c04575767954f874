import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import favicon from '../../../content/favicon.svg?raw';

/** 180 is what Apple's home screens ask for; the others stand in the manifest. */
export const getStaticPaths = (() =>
  [180, 192, 512].map((size) => ({
    params: { size: String(size) },
    props: { size },
  }))) satisfies GetStaticPaths;

/**
 * The publication's sign in pixels. Home screens round its corners: a sign that fills its square, with its strokes in the
 * middle four fifths, stays whole.
 */
export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) => {
  const png = sharp(Buffer.from(favicon))
    .resize(size, size, { fit: 'contain', background: '#0000' })
    .png({ palette: true });
  return new Response(new Uint8Array(await png.toBuffer()), { headers: { 'content-type': 'image/png' } });
};
