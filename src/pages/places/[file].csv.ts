import type { APIRoute } from 'astro';
import { listLaneFiles, tabulateNames } from '../../queries/gazetteer-files.ts';

export const getStaticPaths = () => listLaneFiles('place', ['places']);

/** The places for spreadsheets. */
export const GET: APIRoute = async () =>
  new Response(await tabulateNames('place'), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
