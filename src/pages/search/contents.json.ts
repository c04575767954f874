import { getContents } from '../../queries/search.ts';

/** Every paper with its sections, for a passage that is asked for by its place: `section 5, paragraph 6`. */
export const GET = async () => Response.json(await getContents());
