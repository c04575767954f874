import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a file kept between builds holds, made only if no build before has made it.
 *
 * @param file named for everything that decides what is in it
 */
export async function keepFile(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return readFileSync(file);
  } catch {
    // Not made yet.
  }
  const made = await make();
  writeWhole(file, made);
  return made;
}

/** Writes a file with its folder: a build that is killed leaves no half one behind. */
export function writeWhole(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}
