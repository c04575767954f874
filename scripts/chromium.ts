import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './tools.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Flags for a browser in a container that may not look for its maker's hosts. */
export const chromiumArgs = ['--no-sandbox', '--disable-background-networking'];

/**
 * Finds a Chromium, or installs one: by playwright where it can download, else by the system's packages.
 *
 * @returns path of the program
 * @throws when none is there and none can be installed, with what was tried
 */
export function findChromium(): string {
  const found = lookForChromium();
  if (found) return found;
  console.log('No Chromium on this machine: installing one …');
  const tried: string[] = [];
  for (const [command, ...args] of installers()) {
    tried.push([command, ...args].join(' '));
    const { status } = spawnSync(command ?? '', args, { stdio: 'inherit', timeout: 600_000 });
    const installed = status === 0 ? lookForChromium() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    `The site's tests need Chromium. Tried:\n  ${tried.join('\n  ')}\n` +
      'Install it by hand, or name its program in CHROMIUM_PATH.',
  );
}

function lookForChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const downloaded = chromium.executablePath();
  if (existsSync(downloaded)) return downloaded;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((candidate) => existsSync(candidate));
}

function installers(): string[][] {
  const playwright = [
    process.execPath,
    path.join(root, 'node_modules/playwright-core/cli.js'),
    'install',
    '--with-deps',
    'chromium',
  ];
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  return [
    playwright,
    [...asRoot, 'sh', '-c', 'apt-get update && apt-get install -y --no-install-recommends chromium'],
    [...asRoot, 'dnf', 'install', '-y', 'chromium'],
    [...asRoot, 'apk', 'add', 'chromium'],
    [...asRoot, 'pacman', '-S', '--noconfirm', 'chromium'],
  ];
}
