import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** Smaller files fit into one packet as they are. */
const least = 1024;
/** Brotli's quality 11 takes three seconds a megabyte: larger files than this are for machines. */
const mostForBest = 300_000;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const quick = 5;
/** Up to so many files in one build are compressed as well as can be. */
export const bestUpTo = 600;

/** Brotli's quality for so many files: 11 takes seventy times as long as 5 and saves a twelfth. */
export const qualityFor = (files: number, best = bestUpTo): number => (files <= best ? 11 : quick);

/**
 * The forms of a file that hosts send to who can read them; none of what is small or does not get smaller.
 *
 * @param quality of brotli, 0 to 11
 * @param threads whether to work in other threads, beside what this one does: the best quality always does
 */
export async function compress(
  content: Buffer,
  quality: number,
  threads = false,
): Promise<{ br?: Buffer; gz?: Buffer }> {
  if (content.length < least) return {};
  const best = quality === 11 && content.length <= mostForBest;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: best ? 11 : Math.min(quality, quick),
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A window no larger than the file: the usual one takes megabytes, which for a page cost more time than its bytes.
    [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(content.length + 16)))),
  };
  // What is packed keeps all of its chunk, and what waits outside of V8's heap makes it collect the whole of that.
  const chunkSize = Math.max(1024, content.length >> 1);
  const options = [
    { params, chunkSize },
    { level: best ? 9 : 4, chunkSize },
  ] as const;
  const [br, gz] =
    best || threads
      ? [await compressBrotli(content, options[0]), await compressGzip(content, options[1])]
      : [brotliCompressSync(content, options[0]), gzipSync(content, options[1])];
  return {
    ...(br.length < content.length ? { br } : {}),
    ...(gz.length < content.length ? { gz } : {}),
  };
}
