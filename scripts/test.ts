import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSite } from './build.ts';
import { findChromium } from './chromium.ts';
import { installEpubCheck } from './epubcheck.ts';
import { installReaders } from './readers.ts';
import { findFirefox } from './firefox.ts';
import { root, runTool } from './tools.ts';
import { findWebKit } from './webkit.ts';

let passed = 0;
let failed = 0;

async function check(name: string, run: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n— ${name}`);
  let good: boolean;
  try {
    good = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    good = false;
  }
  if (good) passed++;
  else failed++;
  console.log(good ? `  ${name}: passed` : `  ${name}: FAILED`);
  return good;
}

/**
 * Runs one project of vitest and adds its tests to the count; a run that cannot be counted has failed.
 *
 * @param files a few of its files: parts of their names
 */
async function runTests(
  project: string,
  env: NodeJS.ProcessEnv = {},
  files: readonly string[] = [],
): Promise<void> {
  console.log(`\n— ${project} tests${env['BASE_PATH'] === undefined ? '' : ` under ${env['BASE_PATH']}`}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'passage-tests-'));
  const report = path.join(folder, 'report.json');
  const code = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
      ...files,
    ],
    env,
  );
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
    const good = Number(counts['numPassedTests']);
    const bad = Number(counts['numFailedTests']);
    const skipped = Number(counts['numPendingTests']) + Number(counts['numTodoTests']);
    passed += good;
    // A suite that fails to start has no tests to count, and a skipped test proves nothing.
    failed += bad + skipped + (code !== 0 && bad === 0 ? 1 : 0) + (good + bad === 0 ? 1 : 0);
    if (skipped > 0) console.log(`  ${skipped} tests were skipped: a skipped test counts as failed`);
  } catch {
    failed++;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await check(
  'format',
  async () => (await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])) === 0,
);
await check('script', async () => (await runTool('oxlint/bin/oxlint', ['--deny-warnings'])) === 0);
await check(
  'styles',
  async () => (await runTool('stylelint/bin/stylelint.mjs', ['src/**/*.{css,astro}'])) === 0,
);
await check(
  'types',
  async () => (await runTool('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'hint'])) === 0,
);
await runTests('unit');
if (await check('build', () => buildSite(['--books']))) {
  let chromium = '';
  const found = await check('browser', () => {
    chromium = findChromium();
    // Before the tests, each of which has its time.
    findFirefox();
    findWebKit();
    installEpubCheck();
    installReaders();
    return Promise.resolve(true);
  });
  if (found) {
    await runTests('site', { CHROMIUM_PATH: chromium });
    await testInFolder(chromium);
  }
}

/** Does in a site under a folder of its host what a browser can: every control, every search, under its policy. */
async function testInFolder(chromium: string): Promise<void> {
  const BASE_PATH = '/x/y';
  const dist = path.join(root, '.build-in-folder');
  try {
    if (!(await check(`build under ${BASE_PATH}`, () => buildSite([], { dist, env: { BASE_PATH } })))) return;
    // Not what opens: a folder of the host changes addresses and nothing to be seen.
    const files = ['figures', 'names', 'offline', 'policy', 'reading', 'search', 'sharing'];
    await runTests(
      'site',
      { CHROMIUM_PATH: chromium, BASE_PATH, PASSAGE_TESTED: dist },
      files.map((name) => `src/tests/${name}.test.ts`),
    );
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
