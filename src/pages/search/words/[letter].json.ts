import type { APIRoute, GetStaticPaths } from 'astro';
import { getWordLists } from '../../../queries/search.ts';
import { ofTheSite } from '../../../queries/site-paths.ts';
import type { WordList } from '../../../search/query/word-list.ts';

/** The papers' words by their first letter, to put a slip right. */
export const getStaticPaths = ofTheSite(async () =>
  [...(await getWordLists())].map(([letter, list]) => ({
    params: { letter },
    props: { list },
  })),
) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: WordList }> = ({ props }) => Response.json(props.list);
