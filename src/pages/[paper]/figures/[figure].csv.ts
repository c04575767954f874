import type { APIRoute } from 'astro';
import { byteOrderMark } from '../../../exports/byte-order-mark.ts';
import { toCsv } from '../../../figures/csv.ts';
import type { FigureModel } from '../../../figures/model.ts';
import { figurePaths } from '../../../queries/figures.ts';
import { absolute } from '../../../queries/site.ts';

export const getStaticPaths = figurePaths;

/** The figure for spreadsheets. */
export const GET: APIRoute<{ figure: FigureModel }> = ({ props }) =>
  new Response(byteOrderMark + toCsv(props.figure, absolute), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
