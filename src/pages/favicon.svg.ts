import type { APIRoute } from 'astro';
import favicon from '../../content/favicon.svg?raw';

/** The publication's sign, where browsers look for it. */
export const GET: APIRoute = () => new Response(favicon, { headers: { 'content-type': 'image/svg+xml' } });
