import type { APIRoute, GetStaticPaths } from 'astro';
import { getSynonyms } from '../../../queries/search.ts';
import type { Synonyms } from '../../../schemas/synonyms.ts';
import { foldName } from '../../../annotations/fold.ts';

/** Plain words by their first letter, each with the words that texts use for the same thing. */
export const getStaticPaths = (() => {
  const synonyms = Object.entries(getSynonyms());
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({
    params: { letter },
    props: { synonyms: Object.fromEntries(synonyms.filter(([word]) => foldName(word).startsWith(letter))) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ synonyms: Synonyms }> = ({ props }) => Response.json(props.synonyms);
