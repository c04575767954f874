import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { planSetting } from './plan.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'passage-pages-'))));
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const address = 'places/kunar/2';
const page = Buffer.from('<p>In Kunar all was calm.</p>');

/** The module as one build has it: plans and notes are read once. */
async function startBuild(site = 'the program') {
  const plan = path.join(folder, 'plan.json');
  const pages = { file: path.join(folder, 'cache', 'pages.json'), site };
  writeFileSync(plan, JSON.stringify({ kept: [], last: path.join(folder, 'dist'), pages }));
  vi.stubEnv(planSetting, plan);
  vi.resetModules();
  return import('./pages.ts');
}

/** A build that makes the page, notes it and publishes it. */
async function publish(shown: unknown, published = page) {
  const { createPageNotes, recallPage } = await startBuild();
  const headers = new Headers();
  recallPage(address, shown, headers);
  const notes = createPageNotes();
  notes.add(`${address}/index.html`, page, headers);
  notes.write();
  mkdirSync(path.join(folder, 'dist', address), { recursive: true });
  writeFileSync(path.join(folder, 'dist', address, 'index.html'), published);
}

it('takes a page that would show the same from the build before, again and again', async () => {
  await publish({ passages: 2 });
  for (let build = 0; build < 2; build++) {
    const { createPageNotes, isRecalled, recallPage } = await startBuild();
    const kept = recallPage(address, { passages: 2 }, new Headers());
    if (!kept) throw new Error('it was not taken');
    expect(isRecalled(kept.headers)).toBe(true);
    const html = Buffer.from(await kept.arrayBuffer());
    expect(html.equals(page)).toBe(true);
    const notes = createPageNotes();
    notes.add(`${address}/index.html`, html, kept.headers);
    notes.write();
  }
});

it('makes a page that would show something else, or that another program made', async () => {
  await publish({ passages: 2 });
  const headers = new Headers();
  const { isRecalled, recallPage } = await startBuild();
  expect(recallPage(address, { passages: 3 }, headers)).toBeUndefined();
  expect(recallPage('places/kunar', { passages: 2 }, headers)).toBeUndefined();
  expect(isRecalled(headers)).toBe(false);
  expect((await startBuild('another')).recallPage(address, { passages: 2 }, headers)).toBeUndefined();
});

it('makes a page that something has written to since, and all where the notes are spoilt', async () => {
  await publish({ passages: 2 }, Buffer.from('<p>Something else.</p>'));
  expect((await startBuild()).recallPage(address, { passages: 2 }, new Headers())).toBeUndefined();
  await publish({ passages: 2 });
  writeFileSync(path.join(folder, 'cache', 'pages.json'), '{"places/kun');
  expect((await startBuild()).recallPage(address, { passages: 2 }, new Headers())).toBeUndefined();
});
