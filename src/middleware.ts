import { defineMiddleware } from 'astro:middleware';
import { setPolicy } from './hosting/policy.ts';

/** Writes each page's Content-Security-Policy into it when it is built. While writing, Vite's own scripts come and go. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) return response;
  try {
    return new Response(setPolicy(await response.text()), response);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Error(`${url.pathname} cannot be published: ${said}`, { cause: error });
  }
});
