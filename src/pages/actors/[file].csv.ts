import type { APIRoute } from 'astro';
import { listLaneFiles, tabulateNames } from '../../queries/gazetteer-files.ts';

export const getStaticPaths = () => listLaneFiles('actor', ['actors']);

/** The actors for spreadsheets. */
export const GET: APIRoute = async () =>
  new Response(await tabulateNames('actor'), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
