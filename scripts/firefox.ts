import { existsSync } from 'node:fs';
import path from 'node:path';
import { installCommand, installPackages } from './debian.ts';

const names = ['firefox-esr', 'firefox'];

const packages = ['firefox-esr'];

/**
 * Finds a Firefox, or installs Debian's by the system's package manager.
 *
 * @returns path of the program
 * @throws when none is there and none can be installed, with what to do
 */
export function findFirefox(): string {
  const found = lookForFirefox();
  if (found) return found;
  console.log('No Firefox on this machine: installing one …');
  installPackages(packages);
  const installed = lookForFirefox();
  if (installed) return installed;
  throw new Error(
    `The site's tests need Firefox, too. As root: ${installCommand(packages)}\nOr name its program in FIREFOX_PATH.`,
  );
}

function lookForFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((candidate) => existsSync(candidate));
}
