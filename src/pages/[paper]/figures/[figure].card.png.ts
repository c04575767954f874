import type { APIRoute } from 'astro';
import type { FigureModel } from '../../../figures/model.ts';
import { cardSize, drawPng } from '../../../figures/png.ts';
import { figureCredit, figurePaths } from '../../../queries/figures.ts';
import type { PaperEntry } from '../../../queries/papers.ts';

export const getStaticPaths = figurePaths;

/** The figure as other sites show it beside a link to its page. */
export const GET: APIRoute<{ paper: PaperEntry; figure: FigureModel }> = ({ props: { paper, figure } }) =>
  new Response(new Uint8Array(drawPng(figure, figureCredit(paper, figure), cardSize)), {
    headers: { 'content-type': 'image/png' },
  });
