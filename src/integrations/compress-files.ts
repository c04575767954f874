import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

const endings = 'html|js|css|json|xml|svg|txt|csv|webmanifest|wasm';
const text = `**/*.{${endings.replaceAll('|', ',')}}`;
/** Whether a file is one that compression makes smaller, by its name. */
export const isCompressible = (file: string): boolean => new RegExp(`\\.(?:${endings})$`).test(file);
/** Smaller files fit into one packet as they are. */
const least = 1024;
/**
 * Brotli's quality 11 takes fifty times as long as 6 and saves an eighth: up to so many files in one build it is worth
 * its time.
 */
export const bestUpTo = 600;
export const quick = 6;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside the text files of the finished site that have none yet, for hosts that send them as
 * they are. What is changed after it is sent as it was before.
 */
export function compressFiles(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { files, quality } = await compressFolder(fileURLToPath(dir));
        logger.info(`${files} more files compressed, in brotli at quality ${quality}`);
      },
    },
  };
}

/**
 * Compresses a folder's text files that have not been compressed yet, several at a time.
 *
 * @param best how many files brotli's best quality is taken for; more get a quick one
 * @returns how many files were compressed, and at what quality
 */
export async function compressFolder(
  folder: string,
  best = bestUpTo,
): Promise<{ files: number; quality: number }> {
  const all = new Set(globSync(`${text}{,.br}`, { cwd: folder }));
  const waiting = [...all].filter((file) => isCompressible(file) && !all.has(`${file}.br`)).sort();
  const quality = waiting.length <= best ? 11 : quick;
  let files = 0;
  const next = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const at = path.join(folder, file);
      const { br } = await compressBeside(at, await readFile(at), quality);
      if (br !== undefined) files++;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return { files, quality };
}

/**
 * Writes the compressed forms of a file beside it; none of what is small or does not get smaller.
 *
 * @param content what the file holds; it need not be there yet
 * @param quality of brotli, 0 to 11
 * @returns bytes of each form
 */
export async function compressBeside(
  file: string,
  content: Buffer,
  quality: number,
): Promise<{ br?: number; gz?: number }> {
  if (content.length < least) return {};
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A window no larger than the file: the usual one takes megabytes, which for a page cost more time than its bytes.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(content.length + 16)))),
  };
  const chunkSize = 1 << 16;
  const forms = {
    br: await compressBrotli(content, { params, chunkSize }),
    gz: await compressGzip(content, { level: quality === 11 ? 9 : 6, chunkSize }),
  };
  const sizes: { br?: number; gz?: number } = {};
  await mkdir(path.dirname(file), { recursive: true });
  for (const ending of ['br', 'gz'] as const) {
    if (forms[ending].length >= content.length) continue;
    await writeFile(`${file}.${ending}`, forms[ending]);
    sizes[ending] = forms[ending].length;
  }
  return sizes;
}
