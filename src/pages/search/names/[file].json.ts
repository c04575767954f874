import type { APIRoute, GetStaticPaths } from 'astro';
import { getNameFiles } from '../../../queries/search.ts';
import type { NamePassages } from '../../../search/query/list-passages.ts';

/** One name's passages, `kunar.json`, in several files where it has many: `kunar.2.json`. */
export const getStaticPaths = (async () =>
  [...(await getNameFiles())].map(([file, content]) => ({
    params: { file },
    props: { content },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: NamePassages }> = ({ props }) => Response.json(props.content);
