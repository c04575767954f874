/// <reference types="vitest/config" />
import { defineConfig } from 'vitest/config';

/** `unit` lives beside its subject; `site` asks the finished, served site what a reader would. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/tests/**'],
          setupFiles: ['scripts/property-seed.ts'],
          // A slow machine is no failure: what must be fast is held to bytes and counts.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['src/tests/**/*.test.ts'],
          globalSetup: ['src/tests/serve-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // Of the tests that say they may run beside each other.
          maxConcurrency: 2,
        },
      },
    ],
  },
});
