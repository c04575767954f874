import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where Debian puts EPUBCheck. */
const jar = '/usr/share/java/epubcheck.jar';

/** What EPUBCheck says of a book; nothing where there is no EPUBCheck and none can be installed. */
export function checkEpub(file: string): { valid: boolean; report: string } | undefined {
  if (!existsSync(jar)) {
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'epubcheck'], {
      stdio: 'ignore',
      timeout: 300_000,
    });
  }
  if (!existsSync(jar)) return undefined;
  const { status, stdout, stderr, error } = spawnSync('java', ['-jar', jar, file], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (error !== undefined) return undefined;
  return { valid: status === 0, report: `${stdout}${stderr}` };
}
