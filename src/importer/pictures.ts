import { createHash } from 'node:crypto';

/** At most this many bytes of a picture are read. */
export const mostPictureBytes = 10 * 1024 * 1024;

/** Wider or higher pictures are refused: they could exhaust the memory of a build. */
const mostPixels = 50_000_000;

/** What the first bytes of a file say it is. */
export interface PictureKind {
  extension: 'png' | 'jpg' | 'gif' | 'webp';
  width: number;
  height: number;
}

/**
 * Looks at a file's bytes, not its name: PNG, JPEG, GIF or WebP of a bearable size.
 *
 * @returns the kind, or why it is none
 */
export function inspectPicture(bytes: Uint8Array): PictureKind | string {
  const kind = pngOf(bytes) ?? gifOf(bytes) ?? webpOf(bytes) ?? jpegOf(bytes);
  if (kind === undefined) {
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
    if (/<svg|<\?xml/i.test(start)) return 'an SVG can carry scripts; save it as PNG';
    return /^\s*<(?:!doctype|html)/i.test(start)
      ? 'a web page came instead of a picture'
      : 'it is no PNG, JPEG, GIF or WebP';
  }
  if (kind.width < 1 || kind.height < 1) return 'it has no size';
  if (kind.width * kind.height > mostPixels) return `its ${kind.width} × ${kind.height} points are too many`;
  return kind;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const says = (bytes: Uint8Array, at: number, text: string) =>
  bytes.length >= at + text.length &&
  Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0));

function pngOf(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length < 33 || bytes[0] !== 0x89 || !says(bytes, 1, 'PNG\r\n\x1a\n') || !says(bytes, 12, 'IHDR'))
    return undefined;
  return { extension: 'png', width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

function gifOf(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length < 13 || !(says(bytes, 0, 'GIF87a') || says(bytes, 0, 'GIF89a'))) return undefined;
  return { extension: 'gif', width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) };
}

function webpOf(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length < 30 || !says(bytes, 0, 'RIFF') || !says(bytes, 8, 'WEBP')) return undefined;
  const data = view(bytes);
  const extension = 'webp';
  if (says(bytes, 12, 'VP8X')) {
    return {
      extension,
      width: 1 + (data.getUint32(24, true) & 0xffffff),
      height: 1 + (data.getUint32(26, true) >>> 8),
    };
  }
  if (says(bytes, 12, 'VP8L')) {
    const bits = data.getUint32(21, true);
    return { extension, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!says(bytes, 12, 'VP8 ')) return undefined;
  return { extension, width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
}

/** A JPEG's size stands in the first “start of frame” among its segments. */
function jpegOf(bytes: Uint8Array): PictureKind | undefined {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return undefined;
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) at++;
    else if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) at += 2;
    else if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc) {
      return { extension: 'jpg', width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    } else at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

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
  if (path === '' || path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) {
    return { missing: 'its path leads out of the manuscript’s folder' };
  }
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
