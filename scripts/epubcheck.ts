import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installCommand, installPackages } from './debian.ts';

/** Where Debian puts EPUBCheck. */
const jar = '/usr/share/java/epubcheck.jar';

const packages = ['epubcheck', 'default-jre-headless'];

/** Installs EPUBCheck by the system's package manager where it is missing, which takes a while. */
export function installEpubCheck(): void {
  if (!existsSync(jar)) installPackages(packages);
}

/**
 * What EPUBCheck says of a book. It is installed where it is missing.
 *
 * @throws where there is none and none can be installed, with what to do
 */
export function checkEpub(file: string): { valid: boolean; report: string } {
  installEpubCheck();
  const { status, stdout, stderr, error } = spawnSync('java', ['-jar', jar, file], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (!existsSync(jar) || error !== undefined) {
    throw new Error(
      `Books are checked with EPUBCheck, which is not here. As root: ${installCommand(packages)}`,
    );
  }
  return { valid: status === 0, report: `${stdout}${stderr}` };
}
