import type { APIRoute, GetStaticPaths } from 'astro';
import { readNamedPaper } from '../../../queries/named-papers.ts';
import { getPapers, type PaperEntry } from '../../../queries/papers.ts';

/** What is to be indexed of a paper; removed from the finished site once that is done. */
export const getStaticPaths = (async () =>
  (await getPapers()).map((paper) => ({
    params: { paper: paper.id },
    props: { paper },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: PaperEntry }> = async ({ props }) =>
  Response.json(await readNamedPaper(props.paper));
