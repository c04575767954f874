import type { APIRoute } from 'astro';
import { byteOrderMark } from '../../../exports/byte-order-mark.ts';
import { toDictionaryCsv } from '../../../figures/csv.ts';
import { figurePaths } from '../../../queries/figures.ts';

export const getStaticPaths = figurePaths;

/** What the columns of the figure’s CSV hold. */
export const GET: APIRoute = () =>
  new Response(byteOrderMark + toDictionaryCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
