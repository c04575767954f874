import type { APIRoute } from 'astro';
import { toLinkset } from '../../exports/linkset.ts';
import { getPapers, type PaperEntry } from '../../queries/papers.ts';
import { listLinks } from '../../queries/signposts.ts';

export const getStaticPaths = async () =>
  (await getPapers()).map((paper) => ({ params: { paper: paper.id }, props: { paper } }));

/** What each page of the paper is, has and is described by, for programs. */
export const GET: APIRoute<{ paper: PaperEntry }> = async ({ props }) =>
  Response.json(toLinkset(await listLinks(props.paper)), {
    headers: { 'content-type': 'application/linkset+json' },
  });
