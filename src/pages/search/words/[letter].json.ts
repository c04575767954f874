import type { APIRoute, GetStaticPaths } from 'astro';
import { getWordLists } from '../../../queries/search.ts';
import type { WordList } from '../../../search/query/correct-word.ts';

/** The papers' words by their first letter, to put a slip right. */
export const getStaticPaths = (async () =>
  [...(await getWordLists())].map(([letter, list]) => ({
    params: { letter },
    props: { list },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ list: WordList }> = ({ props }) => Response.json(props.list);
