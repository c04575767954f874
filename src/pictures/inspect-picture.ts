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
