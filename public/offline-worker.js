/**
 * Serves what a reader has kept, when there is no connection. Registered only by “Keep for offline”, and gone with
 * the last kept paper. It keeps nothing itself: caches are named keep|<paper>|<version>|<time> and are written whole
 * by src/offline/keep.ts, so pages of two builds never mix.
 */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(request).catch(() => fromKept(request)));
});

/** The newest copy kept; questions after the address do not count, since the site answers none. */
async function fromKept(request) {
  const time = (name) => Number(name.split('|')[3]);
  const names = (await caches.keys()).filter((name) => name.startsWith('keep|'));
  for (const name of names.sort((a, b) => time(b) - time(a))) {
    const found = await (await caches.open(name)).match(request, { ignoreSearch: true });
    if (found) return found;
  }
  const words = 'This page is not kept on your device, and there is no connection.';
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>No connection</title><p>${words}`,
    {
      status: 503,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    },
  );
}
