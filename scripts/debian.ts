import { spawnSync } from 'node:child_process';

/** What installs packages of Debian, for a shell of the administrator. */
export const installCommand = (packages: readonly string[]): string =>
  `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** Installs packages by the system's package manager; whether it could, whoever needs them finds out. */
export function installPackages(packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command = 'sh', ...args] = [...asRoot, 'sh', '-c', installCommand(packages)];
  spawnSync(command, args, { stdio: 'ignore', timeout: 600_000 });
}
