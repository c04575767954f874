import worker from '../offline/worker.js?raw';
import { language } from '#words/language.ts';
import { offline } from '#words/offline.ts';

/** The worker that serves kept papers, with its words: at the root of the site, for it answers for all of it. */
export const GET = () =>
  new Response(`const said = ${JSON.stringify({ ...language, ...offline.worker })};\n${worker}`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
