import type { APIRoute } from 'astro';
import { describePlaces, listLaneFiles } from '../../queries/gazetteer-files.ts';

export const getStaticPaths = () => listLaneFiles('place', ['places']);

/** The places for maps and other gazetteers. */
export const GET: APIRoute = async () => Response.json(await describePlaces());
