import { createHash } from 'node:crypto';
import { mostPictureBytes } from '../pictures/inspect-picture.ts';

/**
 * Name under which a picture is kept, without its extension: its id, and a mark of its address, so that a
 * second import finds it again.
 */
export const pictureName = (id: string, address: string): string =>
  `${id}-${createHash('sha256').update(address).digest('hex').slice(0, 8)}`;

/** Where a picture's bytes are to be had. */
export type PictureSource = { url: URL } | { path: string } | { missing: string };

/** Reads an address of the manuscript: a web address, a path below its folder, or neither. */
export function locatePicture(address: string): PictureSource {
  if (/^data:/i.test(address.trim()))
    return { missing: 'pictures within the text are not taken over; save it as a file' };
  const text = address.trim().replace(/^\/\/(?=[^/])/, 'https://');
  if (/^https?:/i.test(text)) {
    if (!URL.canParse(text)) return { missing: 'its address cannot be read' };
    const url = new URL(text);
    return isPublic(url) ? { url } : { missing: 'its address is no public one' };
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(text)) return { missing: 'its address is of a kind no picture has' };
  let path: string;
  try {
    path = decodeURIComponent(text.replace(/[?#].*$/s, ''));
  } catch {
    return { missing: 'its address cannot be read' };
  }
  if (path === '' || path.includes('\0') || path.includes('\\')) {
    return { missing: 'its path leads out of the manuscript’s folder' };
  }
  // What systems take for a name and for a path at most; beyond, they answer with words of their own.
  if (path.length > 1000 || path.split('/').some((name) => Buffer.byteLength(name) > 255))
    return { missing: 'its name is longer than a file can have' };
  // Jekyll's paths begin at the site's root, which is the folder imported.
  return { path: path.replace(/^\/+/, '') };
}

/** Whether an address is one that anybody could ask: no names or numbers of a private network. */
export function isPublic(url: URL): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (
    url.username !== '' ||
    url.password !== '' ||
    (url.port !== '' && url.port !== '80' && url.port !== '443')
  )
    return false;
  const host = url.hostname.toLowerCase().replace(/\.$/, '');
  if (!host.includes('.') && !host.startsWith('[')) return false;
  if (/(?:^|\.)(?:localhost|local|internal|lan|home|corp|intranet|test|onion)$/.test(host)) return false;
  // The URL parser has already turned 0x7f.1 and the like into four decimal numbers.
  return !isPrivateAddress(host.replace(/^\[|\]$/g, ''));
}

/** Whether an IP address belongs to a machine, a private network or nobody (RFC 6890). */
export function isPrivateAddress(address: string): boolean {
  const four = /^(?:::ffff:)?(\d+)\.(\d+)\.\d+\.\d+$/i.exec(address);
  if (four) {
    const [first, second] = [Number(four[1]), Number(four[2])];
    return (
      first === 0 ||
      first === 10 ||
      first === 127 ||
      first >= 224 ||
      (first === 100 && second >= 64 && second < 128) ||
      (first === 169 && second === 254) ||
      (first === 172 && second >= 16 && second < 32) ||
      (first === 192 && (second === 168 || second === 0)) ||
      (first === 198 && (second === 18 || second === 19))
    );
  }
  // Of IPv6, only global unicast (2000::/3) is anybody's.
  return address.includes(':') && !/^[23][0-9a-f]{3}:/i.test(address);
}

/**
 * Fetches a picture, following at most five redirects to public addresses.
 *
 * @returns its bytes, or why there are none
 */
export async function fetchPicture(
  url: URL,
  { fetch: get, milliseconds }: { fetch: typeof fetch; milliseconds: number },
): Promise<Uint8Array | string> {
  const signal = AbortSignal.timeout(milliseconds);
  let next = url;
  try {
    for (let hops = 0; hops <= 5; hops++) {
      const response = await get(next, {
        redirect: 'manual',
        signal,
        headers: { accept: 'image/png,image/jpeg,image/gif,image/webp' },
      });
      const location = response.headers.get('location');
      if (
        response.status >= 300 &&
        response.status < 400 &&
        location !== null &&
        URL.canParse(location, next)
      ) {
        await response.body?.cancel();
        next = new URL(location, next);
        if (!isPublic(next)) return 'it was moved to an address that is no public one';
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return `the host answered ${response.status}`;
      }
      return await readBody(response);
    }
    return 'its address is moved again and again';
  } catch (error) {
    if (signal.aborted) return `no answer within ${milliseconds / 1000} seconds`;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
    return `it could not be fetched (${code})`;
  }
}

async function readBody(response: Response): Promise<Uint8Array | string> {
  const tooLarge = `it has more than ${mostPictureBytes / 1024 / 1024} MB`;
  if (Number(response.headers.get('content-length')) > mostPictureBytes) {
    await response.body?.cancel();
    return tooLarge;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostPictureBytes) return tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
