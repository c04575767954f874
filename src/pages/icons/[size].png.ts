import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon } from '../../cards/icon.ts';

/** 180 is what Apple's home screens ask for; the others stand in the manifest. */
export const getStaticPaths = (() =>
  [180, 192, 512].map((size) => ({
    params: { size: String(size) },
    props: { size },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props }) =>
  new Response(new Uint8Array(await drawIcon(props.size)), { headers: { 'content-type': 'image/png' } });
