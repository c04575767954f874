import type { Converted } from './to-markdown.ts';

const embedded = /data:image\/(png|jpe?g|gif|webp);base64,([A-Za-z0-9+/]{40,}={0,2})/gi;

/**
 * Takes pictures out of a text that stand in it as base64, as in what Google Docs exports and in pages saved whole: each
 * becomes a file of its own, whose name takes its place.
 */
export function takeEmbeddedPictures(given: Converted): Converted {
  const pictures = new Map(given.pictures);
  const before = pictures.size;
  const markdown = given.markdown.replace(embedded, (_, kind: string, data: string) => {
    const address = `embedded-picture-${pictures.size + 1}.${kind.toLowerCase().replace('jpeg', 'jpg')}`;
    pictures.set(address, new Uint8Array(Buffer.from(data, 'base64')));
    return address;
  });
  const count = pictures.size - before;
  if (count === 0) return given;
  const what = `pictures that stood in the text as data are files now: ${count}`;
  return { markdown, pictures, remarks: [...given.remarks, { fate: 'changed', what }] };
}
