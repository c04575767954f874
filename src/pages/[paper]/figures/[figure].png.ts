import type { APIRoute } from 'astro';
import type { FigureModel } from '../../../figures/model.ts';
import { drawPng } from '../../../figures/png.ts';
import { figurePaths } from '../../../queries/figures.ts';
import type { PaperEntry } from '../../../queries/papers.ts';
import { absolute } from '../../../queries/site.ts';

export const getStaticPaths = figurePaths;

/** The figure as a picture to pass on: whoever meets it elsewhere finds its makers and its address in it. */
export const GET: APIRoute<{ paper: PaperEntry; figure: FigureModel }> = ({ props: { paper, figure } }) => {
  const authors = paper.authors.map(({ name }) => name).join(', ');
  const by = [paper.publisher, paper.published.slice(0, 4)].filter(Boolean).join(', ');
  const used = new Set(figure.data.flatMap(({ basis }) => basis.map(({ source }) => source)));
  const others = new Set(figure.sources.filter(({ key }) => used.has(key)).map(({ publisher }) => publisher));
  const credit = [
    `Numbers: ${authors}, ${paper.title} (${by})${[...others].map((name) => `; ${name}`).join('')}.`,
    `Each number with its source: ${absolute(figure.addresses.page)}`,
  ];
  return new Response(new Uint8Array(drawPng(figure, credit)), { headers: { 'content-type': 'image/png' } });
};
