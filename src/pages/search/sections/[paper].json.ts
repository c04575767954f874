import type { APIRoute, GetStaticPaths } from 'astro';
import { getNamedPaper } from '../../../queries/named-papers.ts';
import { getChangedPapers, type PaperEntry } from '../../../queries/papers.ts';

/** What is to be indexed of a paper; removed from the finished site once that is done. */
export const getStaticPaths = (async () =>
  (await getChangedPapers()).map((paper) => ({
    params: { paper: paper.id },
    props: { paper },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: PaperEntry }> = ({ props }) => Response.json(getNamedPaper(props.paper));
