import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const pack = { br: promisify(brotliCompress), gz: promisify(gzip) };
const options = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } },
  gz: { level: 9 },
};

const compressible = /\.(?:html|js|css|json|xml|svg|txt|md|csv|bib|ris|geojson|webmanifest)$/;
/** Smaller files fit into one packet as they are. */
const least = 1024;

/**
 * Writes `.br` and `.gz` beside the text files of a built site, for hosts that send them as they are; none of what is
 * small or does not get smaller. What is changed after it is sent as it was before.
 *
 * @returns how many files were compressed
 */
export async function compressFolder(folder: string): Promise<number> {
  const waiting = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  const all = waiting.length;
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compressBeside(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return all;
}

async function compressBeside(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < least) return;
  for (const ending of ['br', 'gz'] as const) {
    const packed = await pack[ending](content, options[ending]);
    if (packed.length < content.length) await writeFile(`${file}.${ending}`, packed);
  }
}
