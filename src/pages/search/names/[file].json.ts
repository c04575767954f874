import type { APIRoute, GetStaticPaths } from 'astro';
import { getNameFiles } from '../../../queries/search.ts';
import type { NamePassages } from '../../../search/name-table.ts';

/** One name's passages, `kunar.json`, in several files where it has very many: `kunar.2.json`. */
export const getStaticPaths = (async () =>
  (await getNameFiles()).map(({ file, passages }) => ({
    params: { file },
    props: { passages },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ passages: NamePassages }> = ({ props }) => Response.json(props.passages);
