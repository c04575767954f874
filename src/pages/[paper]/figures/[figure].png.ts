import type { APIRoute } from 'astro';
import type { FigureModel } from '../../../figures/model.ts';
import { drawPoster } from '../../../figures/poster.ts';
import { figureCredit, figurePaths } from '../../../queries/figures.ts';
import type { PaperEntry } from '../../../queries/papers.ts';

export const getStaticPaths = figurePaths;

/** The figure as a picture to pass on: whoever meets it elsewhere finds its makers and its address in it. */
export const GET: APIRoute<{ paper: PaperEntry; figure: FigureModel }> = ({ props: { paper, figure } }) =>
  new Response(new Uint8Array(drawPoster(figure, figureCredit(paper, figure))), {
    headers: { 'content-type': 'image/png' },
  });
