import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from './tools.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'passage-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the runner of commands', () => {
  it.each(['papers #2', '100% ours'])('says of a folder called “%s” that the project must move', (name) => {
    const project = path.join(folder, name);
    mkdirSync(path.join(project, 'scripts'), { recursive: true });
    copyFileSync(path.join(root, 'package-lock.json'), path.join(project, 'package-lock.json'));
    copyFileSync(path.join(root, 'scripts/run.mjs'), path.join(project, 'scripts/run.mjs'));
    const run = spawnSync(process.execPath, [path.join(project, 'scripts/run.mjs'), 'scripts/build.ts'], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(project);
    expect(run.stderr).toContain('Move it to a folder without them.');
  });
});
