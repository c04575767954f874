import type { APIRoute } from 'astro';
import { getPapers, type PaperEntry } from '../../queries/papers.ts';
import { getPaperPreviews } from '../../queries/previews.ts';

export const getStaticPaths = async () =>
  (await getPapers()).map((paper) => ({ params: { paper: paper.id }, props: { paper } }));

/** What a link to a section or a figure of the paper shows when it is pointed at. */
export const GET: APIRoute<{ paper: PaperEntry }> = async ({ props }) =>
  Response.json(await getPaperPreviews(props.paper));
