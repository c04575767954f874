import { lookup } from 'node:dns/promises';
import { lstatSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspectPicture, mostPictureBytes } from '../pictures/inspect-picture.ts';
import type { PictureFile } from './figures.ts';
import { isBelow, listShelves } from './site-root.ts';
import { fetchPicture, isPrivateAddress, locatePicture, pictureName } from './pictures.ts';

/** A manuscript's file, and the folder its pictures may come from. */
export interface Source {
  file: string;
  root: string;
  /** Of a book, its chapters, `file` the first. */
  chapters?: readonly string[];
}

export interface Finding {
  source: Source;
  folder: string;
  /** Files to be written, filled by {@link findPicture}. */
  pictures: Map<string, Uint8Array>;
  unreachable: Set<string>;
  /** Pictures that stand in the manuscript's own file, by the address that its text gives them. */
  within?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** A picture from an earlier import, from beside the manuscript, or from the web, checked to be one. */
export async function findPicture(
  picture: { id: string; address: string },
  finding: Finding,
): Promise<PictureFile> {
  const { source, folder, pictures } = finding;
  const name = pictureName(picture.id, picture.address);
  for (const extension of ['png', 'jpg', 'gif', 'webp']) {
    const kept = `images/${name}.${extension}`;
    const file = path.join(folder, kept);
    if (!lstatSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    pictures.set(kept, new Uint8Array(readFileSync(file)));
    return { file: kept };
  }
  const place = locatePicture(picture.address);
  if ('missing' in place) return place;
  const own = finding.within?.get(picture.address);
  const bytes =
    own ??
    ('path' in place ? readPicture(place.path, source) : await download(place.url, finding.unreachable));
  if (typeof bytes === 'string') return { missing: bytes };
  const kind = inspectPicture(bytes);
  if (typeof kind === 'string') return { missing: kind };
  if (!(await isWhole(bytes))) return { missing: 'it is damaged' };
  const kept = `images/${name}.${kind.extension}`;
  pictures.set(kept, bytes);
  return { file: kept };
}

function readPicture(relative: string, source: Source): Uint8Array | string {
  const leadsUp = relative.split('/').includes('..');
  for (const { folder, root, sure } of listShelves(source)) {
    if (leadsUp && !sure) continue;
    const full = path.join(folder, relative);
    const stat = statSync(full, { throwIfNoEntry: false });
    if (!stat?.isFile()) continue;
    if (!isBelow(full, root)) return outside;
    if (stat.size > mostPictureBytes) return `it has more than ${mostPictureBytes / 1024 / 1024} MB`;
    return new Uint8Array(readFileSync(full));
  }
  return leadsUp
    ? 'its path leads out of the manuscript’s folder, and no site around it is known: import the folder of the site'
    : 'there is no such file beside the manuscript or in the site around it';
}

const outside = 'it lies outside the manuscript’s folder';

async function download(url: URL, unreachable: Set<string>): Promise<Uint8Array | string> {
  if (unreachable.has(url.host)) return 'its host could not be reached';
  try {
    const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
    if (addresses.some(({ address }) => isPrivateAddress(address))) return 'its address is no public one';
  } catch {
    unreachable.add(url.host);
    return 'its host could not be reached';
  }
  const result = await fetchPicture(url, { fetch, milliseconds: 15_000 });
  if (typeof result === 'string' && !result.startsWith('the host answered')) unreachable.add(url.host);
  return result;
}

/** Whether a picture can be read to its last line: a damaged one would stop the build. */
async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  try {
    await sharp(bytes, { failOn: 'error', limitInputPixels: 100_000_000 }).stats();
    return true;
  } catch {
    return false;
  }
}
