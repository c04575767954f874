import { type TrustedPolicy, trustedTypes } from '../sharing/trusted-types.ts';
import type { OfflineList } from './list-files.ts';

/** A paper kept on this device. */
export interface Kept {
  /** Name of its cache: keep|<paper>|<version>|<time>. */
  cache: string;
  version: string;
  /** When it was kept, in milliseconds of Unix time. */
  time: number;
}

/** Files fetched at once: enough to be quick, few enough for a poor line. */
const atOnce = 6;

/** The copies of a paper on this device, newest first; there is one but for the moment of a replacement. */
export async function findKept(paper: string): Promise<Kept[]> {
  const names = await caches.keys();
  return names
    .filter((name) => name.startsWith(`keep|${paper}|`))
    .map((cache) => {
      const [, , version = '', time = ''] = cache.split('|');
      return { cache, version, time: Number(time) };
    })
    .sort((a, b) => b.time - a.time);
}

/**
 * What there is to keep now: a paper's own files and what it shares with others, as one.
 *
 * @param addresses of the lists
 */
export async function fetchList(addresses: readonly string[]): Promise<OfflineList> {
  const lists = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address, { cache: 'no-store' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      return (await response.json()) as OfflineList;
    }),
  );
  return {
    version: lists.map(({ version }) => version).join('-'),
    bytes: lists.reduce((sum, { bytes }) => sum + bytes, 0),
    files: lists.flatMap(({ files }) => files),
  };
}

/**
 * Keeps a paper: all of its files or none. Only when the new copy is whole does an older one go.
 *
 * @param worker address of the service worker, at the root of the site
 * @param tell called with the share of files fetched, 0 to 1
 * @throws when a file cannot be fetched; what was there before stays
 */
export async function keep(
  paper: string,
  list: OfflineList,
  worker: string,
  tell: (share: number) => void,
): Promise<void> {
  const name = `keep|${paper}|${list.version}|${Date.now()}`;
  // Under another name until it is whole, so that it is not served in part.
  const part = `part|${name}`;
  const cache = await caches.open(part);
  try {
    const waiting = [...list.files];
    let done = 0;
    const fetchOn = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        const response = await fetch(file, { cache: 'no-cache' });
        if (!response.ok) throw new Error(`${file}: ${response.status}`);
        await cache.put(file, plain(response, file));
        tell(++done / list.files.length);
      }
    };
    const stop = (reason: unknown) => {
      waiting.length = 0;
      throw reason;
    };
    // All of them come to rest before the first failure is told, so that none goes on behind it.
    const lines = await Promise.allSettled(Array.from({ length: atOnce }, () => fetchOn().catch(stop)));
    const failed = lines.find((line) => line.status === 'rejected');
    if (failed) throw failed.reason;
    await navigator.serviceWorker.register(trust(worker));
    const older = await findKept(paper);
    const whole = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      if (response) await whole.put(request, response);
    }
    await Promise.all(older.map((kept) => caches.delete(kept.cache)));
  } finally {
    await caches.delete(part);
  }
}

/**
 * A response without the way it came: a host that writes the address of a folder otherwise sends one on, and no browser
 * takes a response that was sent on for the page it asked for.
 *
 * @throws where it was sent elsewhere: that is not the file
 */
function plain(response: Response, file: string): Response {
  if (!response.redirected) return response;
  const bare = (address: string) =>
    new URL(address, location.href).href.replace(/[?#].*$/, '').replace(/(?:\/index\.html|\/)$/, '');
  if (bare(response.url) !== bare(file)) throw new Error(`${file}: sent on to ${response.url}`);
  return new Response(response.body, { headers: response.headers });
}

let policy: TrustedPolicy | undefined;

/** Vouches for the worker's address: the page's policy lets no string be a program's address before. */
function trust(worker: string): string {
  // A policy of one name can be made once.
  policy ??= trustedTypes?.createPolicy('offline', {
    createScriptURL: (address) => {
      if (new URL(address, location.href).origin === location.origin) return address;
      throw new TypeError(`${address} is not of this site`);
    },
  });
  return policy?.createScriptURL(worker) ?? worker;
}

/** Takes a paper off this device; with the last one, the service worker goes too. */
export async function remove(paper: string): Promise<void> {
  const kept = await findKept(paper);
  await Promise.all(kept.map(({ cache }) => caches.delete(cache)));
  const left = await caches.keys();
  if (left.some((name) => name.startsWith('keep|'))) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(registrations.map((registration) => registration.unregister()));
}
