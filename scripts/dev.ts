import { runTool } from './tools.ts';

// In the foreground, also where a script started it.
process.exit(
  await runTool('astro/bin/astro.mjs', ['dev', ...process.argv.slice(2)], { ASTRO_DEV_BACKGROUND: '0' }),
);
