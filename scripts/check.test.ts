import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './tools.ts';

const content = path.join(mkdtempSync(path.join(tmpdir(), 'passage-check-')), 'content');
const run = () =>
  spawnSync(process.execPath, [path.join(root, 'scripts/check.ts')], {
    cwd: path.dirname(content),
    encoding: 'utf8',
  });

beforeAll(() => cpSync(path.join(root, 'content'), content, { recursive: true }));
afterAll(() => rmSync(path.dirname(content), { recursive: true, force: true }));

describe('npm run check', () => {
  it('says that nothing is wrong, and else what is, with file and line', () => {
    expect(run()).toMatchObject({ status: 0, stdout: 'Nothing is wrong with the content.\n' });
    const file = path.join(content, 'site.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name:/m, 'nmae:'));
    expect(run()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/site\.yaml:\d+: nmae: .*did you mean “name”/),
    });
  });
});
