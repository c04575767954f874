import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
import { serveSite } from '../../scripts/serve.ts';
import { root } from '../../scripts/tools.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site answers, with a final slash. */
    address: string;
    /** Folder of the built site. */
    dist: string;
    chromium: string;
  }
}

/** Serves the built site, or another that is to be tested, for the tests of this project. `npm test` builds it first. */
export default async function setup(project: TestProject): Promise<() => void> {
  const dist = process.env['PASSAGE_TESTED'] ?? path.join(root, 'dist');
  if (!existsSync(path.join(dist, 'index.html'))) {
    throw new Error('There is no built site to test. Run `npm run build` first, or `npm test`.');
  }
  const { address, server } = await serveSite(dist, { base: process.env['BASE_PATH'] ?? '/' });
  project.provide('address', address);
  project.provide('dist', dist);
  project.provide('chromium', findChromium());
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
