import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { root } from '../../scripts/tools.ts';
import { all, paper, sectionPage, sections } from './pages.ts';

const project = mkdtempSync(path.join(tmpdir(), 'passage-myst-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

it('lists every section, passage and note for MyST projects, by their page', () => {
  const { references } = JSON.parse(readFileSync(path.join(inject('dist'), 'myst.xref.json'), 'utf8')) as {
    references: { kind: string; url: string; data: string; identifier?: string }[];
  };
  for (const slug of sections) {
    const there = references.filter(({ url }) => url === `${paper}${slug}/`);
    const parts = all(sectionPage(slug).document, '.passage, [role="doc-endnotes"] ol > li').map(
      ({ id }) => id,
    );
    expect(there.flatMap(({ identifier = [] }) => identifier).sort()).toEqual(parts.sort());
    expect(there.filter(({ kind }) => kind === 'page')).toHaveLength(1);
  }
  for (const { data } of references) expect(existsSync(path.join(inject('dist'), data)), data).toBe(true);
});

it('lets a MyST project refer to a passage by its id', async () => {
  const address = inject('address').replace(/\/$/, '');
  writeFileSync(
    path.join(project, 'myst.yml'),
    `version: 1\nproject:\n  references:\n    passage:\n      url: ${address}\n      kind: myst\n`,
  );
  const section = `xref:passage${paper}adaptation/`;
  writeFileSync(
    path.join(project, 'index.md'),
    '---\nexports:\n  - format: md\n    output: out.md\n---\n\n' +
      `See [this passage](${section}#s4-p7) of [](${section}), not [that](${section}#s4-p999).\n`,
  );
  // It reads the served site, which this process serves.
  const myst = spawn(
    process.execPath,
    [path.join(root, 'node_modules/mystmd/dist/myst.cjs'), 'build', 'index.md', '--md'],
    { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [myst.stdout, myst.stderr]) stream.on('data', (part) => (said += String(part)));
  await once(myst, 'close');
  const written = readFileSync(path.join(project, 'out.md'), 'utf8');
  expect(written, said).toContain(`${address}${paper}adaptation/`);
  expect(written, said).toContain('IS-K’s Adaptation');
  expect(said).toMatch(/s4-p999" not found/);
  expect(said).not.toMatch(/s4-p7" not found/);
});
