import type { APIRoute, GetStaticPaths } from 'astro';
import { getNameFiles } from '../../../queries/search.ts';
import { ofTheSite } from '../../../queries/site-paths.ts';
import type { NameKeys } from '../../../search/query/name-keys.ts';
import type { NamePassages } from '../../../search/build/name-table.ts';

/** One name's passages, `kunar.json`, in several files where it has many: `kunar.2.json`, `kunar.keys.json`. */
export const getStaticPaths = ofTheSite(async () =>
  (await getNameFiles()).map(({ file, content }) => ({
    params: { file },
    props: { content },
  })),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: NamePassages | NameKeys }> = ({ props }) =>
  Response.json(props.content);
