import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listTree } from '../kept/list-tree.ts';
import { readPlan } from '../kept/plan.ts';
import { foldersOf, linkFile } from '../kept/store.ts';
import { bestUpTo, compress, qualityFor } from '../hosting/compress.ts';

const compressible = /\.(?:html|js|css|json|xml|svg|txt|csv|webmanifest|wasm)$/;
/** Whether a file is one that compression makes smaller, by its name. */
export const isCompressible = (file: string): boolean => compressible.test(file);

/**
 * Writes `.br` and `.gz` beside the text files of the finished site that have none yet, for hosts that send them as
 * they are. What is changed after it is sent as it was before.
 */
export function compressFiles(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { last, part } = readPlan();
        // Of a part, nothing but its papers is kept.
        const options = { before: last, only: part?.flatMap(foldersOf) };
        const { files, quality } = await compressFolder(fileURLToPath(dir), options);
        logger.info(`${files} more files compressed, in brotli at quality ${quality}`);
      },
    },
  };
}

interface CompressOptions {
  /** How many files brotli's best quality is taken for; more get a quick one. */
  best?: number | undefined;
  /** The same folder of a site that was built before: forms of what has not changed are taken from it. */
  before?: string | undefined;
  /** Folders in it that are wanted; all without it. */
  only?: readonly string[] | undefined;
}

/**
 * Compresses a folder's text files that have not been compressed yet, several at a time.
 *
 * @returns how many files were compressed, and at what quality
 */
export async function compressFolder(
  folder: string,
  { best = bestUpTo, before, only }: CompressOptions = {},
): Promise<{ files: number; quality: number }> {
  const all = new Set(listTree(folder));
  const waiting = [...all]
    .filter((file) => isCompressible(file) && !all.has(`${file}.br`))
    .filter((file) => only?.some((wanted) => file.startsWith(wanted + path.sep)) ?? true)
    .sort();
  const quality = qualityFor(waiting.length, best);
  let files = 0;
  const next = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const at = path.join(folder, file);
      const same = before === undefined ? undefined : path.join(before, file);
      const { br } = await compressBeside(at, await readFile(at), quality, { before: same });
      if (br !== undefined) files++;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  return { files, quality };
}

/**
 * Writes the compressed forms of a file beside it; none of what is small or does not get smaller.
 *
 * @param file need not be there yet, but its folder
 * @param content what the file holds
 * @param quality of brotli, 0 to 11
 * @param options.before the same file of a site that was built before: where it holds the same, its forms are taken
 * @param options.threads whether to work beside this thread
 * @returns bytes of each form
 */
export async function compressBeside(
  file: string,
  content: Buffer,
  quality: number,
  { before, threads }: { before?: string | undefined; threads?: boolean } = {},
): Promise<{ br?: number; gz?: number }> {
  if (before !== undefined && holds(before, content)) return linkForms(before, file);
  const forms = Object.entries(await compress(content, quality, threads));
  for (const [ending, packed] of forms) writeFileSync(`${file}.${ending}`, packed);
  return Object.fromEntries(forms.map(([ending, packed]) => [ending, packed.length]));
}

function holds(file: string, content: Buffer): boolean {
  try {
    return readFileSync(file).equals(content);
  } catch {
    return false;
  }
}

/** Takes the forms that stand beside one file for another that holds the same. */
function linkForms(from: string, to: string): { br?: number; gz?: number } {
  const sizes: { br?: number; gz?: number } = {};
  for (const ending of ['br', 'gz'] as const) {
    const size = statSync(`${from}.${ending}`, { throwIfNoEntry: false })?.size;
    if (size === undefined) continue;
    linkFile(`${from}.${ending}`, `${to}.${ending}`);
    sizes[ending] = size;
  }
  return sizes;
}
