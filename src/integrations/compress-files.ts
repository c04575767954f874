import { globSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const text = '**/*.{html,js,css,json,xml,svg,txt,csv,webmanifest,wasm}';
/** Smaller files fit into one packet as they are. */
const least = 1024;
/** Quality 11 takes twenty times as long as 9 and saves a tenth: up to so many bytes in all it is worth its time. */
const bestUpTo = 64 * 1024 * 1024;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside the text files of the finished site, for hosts that send them as they are.
 * The last step: what is changed after it is sent as it was before.
 */
export function compressFiles(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, quality } = await compressFolder(fileURLToPath(dir));
        logger.info(`${files} files compressed, in brotli at quality ${quality}`);
      },
    },
  };
}

/**
 * Compresses a folder's text files, several at a time.
 *
 * @param best bytes of text up to which brotli's best quality is taken
 * @returns how many files were compressed, and at what quality
 */
export async function compressFolder(
  folder: string,
  best = bestUpTo,
): Promise<{ files: number; quality: number }> {
  const paths = globSync(text, { cwd: folder }).map((file) => path.join(folder, file));
  const sizes = await Promise.all(paths.map(async (file) => ({ file, size: (await stat(file)).size })));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const quality = total <= best ? 11 : 9;
  // The longest first, so that none is left over at the end.
  const waiting = sizes.filter(({ size }) => size >= least).sort((a, b) => b.size - a.size);
  const files = waiting.length;
  const next = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      await compressFile(one.file, one.size, quality);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return { files, quality };
}

async function compressFile(file: string, size: number, quality: number): Promise<void> {
  const content = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
  };
  const forms = [
    { ending: 'br', packed: await compressBrotli(content, { params }) },
    { ending: 'gz', packed: await compressGzip(content, { level: 9 }) },
  ];
  for (const { ending, packed } of forms) {
    // What does not get smaller is sent as it is.
    if (packed.length < size) await writeFile(`${file}.${ending}`, packed);
  }
}
