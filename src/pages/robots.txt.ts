import type { APIRoute } from 'astro';
import { absolute, addresses } from '../queries/site.ts';

/** Everyone may read everything; the sitemap says what there is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(addresses.file('sitemap-index.xml'))}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
