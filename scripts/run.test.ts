import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './tools.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'passage-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project with nothing in it but its runner. */
function createProject(name: string): string {
  const project = path.join(folder, name);
  mkdirSync(path.join(project, 'scripts'), { recursive: true });
  for (const file of ['package-lock.json', 'scripts/run.mjs', 'scripts/words-condition.mjs'])
    copyFileSync(path.join(root, file), path.join(project, file));
  return project;
}

describe('the runner of commands', () => {
  it.each(['papers #2', '100% ours'])('says of a folder called “%s” that the project must move', (name) => {
    const project = createProject(name);
    const run = spawnSync(process.execPath, [path.join(project, 'scripts/run.mjs'), 'scripts/build.ts'], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(project);
    expect(run.stderr).toContain('Move it to a folder without them.');
  });

  it.each([
    ['two commands at once', undefined],
    ['a turn that a killed command left', '4194305'],
  ])('installs once, with %s', async (name, left) => {
    const project = createProject(name);
    writeFileSync(path.join(project, 'scripts/say.js'), "console.log('ran');");
    if (left !== undefined) writeFileSync(path.join(project, '.installing'), left);
    // An npm that counts how often it is called, takes its time, and brings a Node.
    const programs = path.join(project, 'programs');
    mkdirSync(programs);
    const npm = path.join(programs, 'npm');
    writeFileSync(
      npm,
      `#!/bin/sh
echo called >> "${project}/calls"
sleep 1
mkdir -p "${project}/node_modules/node/bin"
ln -s "${process.execPath}" "${project}/node_modules/node/bin/node"
`,
    );
    chmodSync(npm, 0o755);
    const run = () =>
      new Promise<number | null>((resolve) => {
        spawn(process.execPath, [path.join(project, 'scripts/run.mjs'), 'scripts/say.js'], {
          env: { ...process.env, PATH: `${programs}:${process.env['PATH']}` },
        }).on('exit', resolve);
      });
    expect(await Promise.all([run(), run()])).toEqual([0, 0]);
    expect(readFileSync(path.join(project, 'calls'), 'utf8')).toBe('called\n');
  });
});
