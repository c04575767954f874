import type { APIRoute } from 'astro';
import { offersTexts } from '../../exports/rights.ts';
import { describePaperData } from '../../queries/paper-file.ts';
import { getPapers, type PaperEntry } from '../../queries/papers.ts';

export const getStaticPaths = async () =>
  (await getPapers()).filter(offersTexts).map((paper) => ({ params: { paper: paper.id }, props: { paper } }));

/** The paper for programs. */
export const GET: APIRoute<{ paper: PaperEntry }> = async ({ props }) =>
  Response.json(await describePaperData(props.paper));
