import { spawnSync } from 'node:child_process';
import { installCommand, installPackages } from './debian.ts';

/** Programs of others that tests read this site's files back with, and the packages of Debian that have them. */
const packages = { pandoc: 'pandoc', ris2xml: 'bibutils', xmllint: 'libxml2-utils' };

export type Reader = keyof typeof packages;

const isThere = (reader: Reader) => spawnSync(reader, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Installs those that are missing by the system's package manager, which takes a while. */
export function installReaders(): void {
  const missing = (Object.keys(packages) as Reader[]).filter((reader) => !isThere(reader));
  if (missing.length > 0) installPackages(missing.map((reader) => packages[reader]));
}

/**
 * What a program says of a file. It is installed where it is missing.
 *
 * @param input what it reads where no argument names a file
 * @throws where it refuses the file, or there is no such program and none can be installed
 */
export function readWith(reader: Reader, args: readonly string[], input?: string): string {
  installReaders();
  const { status, stdout, stderr, error } = spawnSync(reader, args, {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    timeout: 300_000,
    ...(input !== undefined && { input }),
  });
  if (error !== undefined) {
    const told = installCommand([packages[reader]]);
    throw new Error(`Files are read back with ${reader}, which is not here. As root: ${told}`, {
      cause: error,
    });
  }
  if (status !== 0) throw new Error(`${reader} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
