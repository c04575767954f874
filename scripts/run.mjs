// Runs one of this folder's commands on Node 24, installing what is missing first.
// Plain JavaScript: this file alone must work on whatever Node the machine has, from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const modules = path.join(root, 'node_modules');
const node = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = path.join(modules, '.installed-for');
/** Stands while a command installs, with the number of its process. */
const turn = path.join(root, '.installing');
const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

if (/[#%?]/.test(root)) {
  console.error(
    `The project stands in ${root}: the tools that build it take #, % and ? in a folder’s name for signs of an address. ` +
      'Move it to a folder without them.',
  );
  process.exit(1);
}

const installed = () => existsSync(node) && existsSync(stamp) && read(stamp) === lock;

// Of two commands at once, one installs and the other waits for it.
for (let waits = 0; !installed(); waits++) {
  if (takeTurn()) {
    // The other may have been done between the two questions.
    const done = installed() || install();
    rmSync(turn, { force: true });
    if (!done) process.exit(1);
  } else {
    if (waits === 0) console.log('Another command is installing what is missing: waiting for it …');
    await wait(500);
  }
}

const [script, ...args] = process.argv.slice(2);
// Only now: what is said above needs this file alone.
const { wordsCondition } = await import('./words-condition.mjs');
const child = spawn(node, [wordsCondition(root), path.join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [path.dirname(node), path.join(modules, '.bin'), process.env.PATH].join(path.delimiter),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
// Ctrl-C reaches the child by itself; it ends first and gives its code.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));

/** Whether this command may install now. */
function takeTurn() {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // A command that was killed leaves its turn behind.
  const pid = Number(read(turn));
  if (pid && !isRunning(pid)) rmSync(turn, { force: true });
  return false;
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Nothing where the file has just gone. */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Installs what the lock file names; says what to do where that fails. */
function install() {
  console.log('Installing what is missing (once) …');
  // Not `npm ci`: it refuses a lock file without the programs of platforms that the registry it was made
  // from did not offer. Versions are exact and the lock is followed all the same.
  // Development tools build the site: they are wanted even where NODE_ENV says production.
  const options = ['--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = spawnSync('npm', ['install', ...options, '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status === 0 && existsSync(node)) {
    writeFileSync(stamp, lock);
    return true;
  }
  console.error(
    npm.error
      ? `npm could not be started: ${npm.error.message}`
      : `Installing failed${npm.status === 0 ? ': the package "node" brought no program' : ''}. ` +
          'Check the network and the space on the disk, delete node_modules, and start again.',
  );
  return false;
}
