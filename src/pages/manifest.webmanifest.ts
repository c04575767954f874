import type { APIRoute } from 'astro';
import { addresses, site } from '../queries/site.ts';
import { siteColours } from '../schemas/colours.ts';

/** Lets a reader put the site among their apps; it asks for nothing and does nothing by itself. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: site.language,
      start_url: addresses.home,
      scope: addresses.home,
      display: 'browser',
      background_color: (site.colours?.paper ?? siteColours.paper).light,
      theme_color: (site.colours?.accent ?? siteColours.accent).light,
      icons: [
        { src: addresses.file('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
        { src: addresses.file('icons/192.png'), type: 'image/png', sizes: '192x192' },
        {
          src: addresses.file('icons/512.png'),
          type: 'image/png',
          sizes: '512x512',
          purpose: 'any maskable',
        },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
