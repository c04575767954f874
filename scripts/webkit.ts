import { spawnSync } from 'node:child_process';
import { installCommand, installPackages } from './debian.ts';

const packages = ['webkit2gtk-driver', 'xvfb'];

/** The driver of WebKitGTK, which starts its browser, and the display without a screen that this opens on. */
export interface WebKit {
  driver: string;
  display: string;
}

/**
 * Finds WebKitGTK with its driver and a display without a screen, or installs Debian's by the system's package manager.
 *
 * @throws when one is missing and cannot be installed, with what to do
 */
export function findWebKit(): WebKit {
  const found = lookForWebKit();
  if (found) return found;
  console.log('No WebKit on this machine: installing one …');
  installPackages(packages);
  const installed = lookForWebKit();
  if (installed) return installed;
  throw new Error(`The site's tests need WebKitGTK, too. As root: ${installCommand(packages)}`);
}

function lookForWebKit(): WebKit | undefined {
  const programs = { driver: 'WebKitWebDriver', display: 'Xvfb' };
  const isThere = (name: string) => spawnSync(name, ['--help'], { stdio: 'ignore' }).error === undefined;
  return Object.values(programs).every(isThere) ? programs : undefined;
}
