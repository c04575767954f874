import { getSynonyms } from '../../queries/search.ts';

/** Plain words, each with the words that texts use for the same thing. */
export const GET = () => Response.json(getSynonyms());
