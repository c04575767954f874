/* global said -- The words below, put before this by `pages/offline-worker.js.ts`. */

/**
 * Serves what a reader has kept when there is no connection, or none that is any good. Registered only by “Keep for
 * offline reading”, and gone with the last kept paper. It keeps nothing itself: caches are named
 * keep|<paper>|<version>|<time> and are written whole by keep.ts, so pages of two builds never mix.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** A reader waits so long for the network where there is a copy, in milliseconds. */
const patience = 2000;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request) {
  const kept = await findKept(request);
  const isPage = request.mode === 'navigate';
  // Named by what is in them: the copy is the same.
  if (kept && new URL(request.url).pathname.includes('/_astro/')) return kept.response;
  const fetched = fetch(request);
  if (!kept) return fetched.catch(() => (isPage ? sayNotKept() : Response.error()));
  const copy = () => (isPage ? sayCopy(kept) : kept.response);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([fetched.catch(() => undefined), late]);
  // A gateway's error, or the way to a hotel's log-in page, is not what was asked for.
  return first?.ok || (first?.type === 'opaqueredirect' && (await leadsBack(request))) ? first : copy();
}

/** Whether a host only sends a page on to its own way to write the same address. */
async function leadsBack({ url }) {
  const sent = await fetch(url).catch(() => undefined);
  return sent?.ok && bare(new URL(sent.url)) === bare(new URL(url));
}

/** An address however a host writes that of a folder. */
const bare = ({ origin, pathname }) => origin + pathname.replace(/(?:\/index\.html|\/)$/, '');

/**
 * The newest copy kept. Questions after the address do not count, since the site answers none; nor does how a host
 * writes the address of a folder.
 */
async function findKept(request) {
  const url = new URL(request.url);
  const names = (await caches.keys()).filter((name) => name.startsWith('keep|'));
  const time = (name) => Number(name.split('|')[3]);
  for (const name of names.sort((a, b) => time(b) - time(a))) {
    const cache = await caches.open(name);
    for (const address of [url.origin + url.pathname, `${bare(url)}/`, bare(url)]) {
      const response = await cache.match(address);
      if (response) return { response, time: time(name) };
    }
  }
  return undefined;
}

/** The copy of a page, with a word at its top that it is one. */
async function sayCopy({ response, time }) {
  const day = new Intl.DateTimeFormat(said.locale, { calendar: 'gregory', dateStyle: 'long' }).format(time);
  const note = `<p class="ui kept-copy" role="status">${said.copy.replace('{day}', day)}</p>`;
  const page = (await response.text()).replace(/<main\b[^>]*>/, (main) => main + note);
  return new Response(page, { headers: response.headers });
}

const sayNotKept = () =>
  new Response(
    `<!doctype html><html lang="${said.tag}" dir="${said.dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${said.title}</title><p>${said.notKept}`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } },
  );
