import { getNameTable } from '../../queries/search.ts';

/** Every name with its spellings: what the search field loads when it is touched. */
export const GET = async () => Response.json(await getNameTable());
