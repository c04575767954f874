import type { APIRoute, GetStaticPaths } from 'astro';
import { getWordCounts } from '../../../queries/search.ts';

/** As many words of one letter are worth knowing, the most frequent: more would cost every slip more. */
const most = 1500;

/** The papers' words by their first letter, most frequent first, to put a slip right. */
export const getStaticPaths = (async () => {
  const words = [...(await getWordCounts()).keys()].filter((word) => /^[a-z]{4,}$/.test(word));
  return [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => ({
    params: { letter },
    props: {
      words: words
        .filter((word) => word.startsWith(letter))
        .slice(0, most)
        .join(' '),
    },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: string }> = ({ props }) => Response.json(props.words);
