import { once } from 'node:events';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroRun } from './astro-runs.ts';
import { root } from './tools.ts';

// Astro's own program in two halves, started by `createAstroRuns`: it takes most of a second to load, which it can do
// before it is known what it is to make.
const told = once(process, 'message');
// As that program does.
if (process.env['CI'] === undefined) module.enableCompileCache();
await Promise.all([import('astro'), import('astro/config')]);
const [{ args, env }] = (await told) as [AstroRun];
process.disconnect();
Object.assign(process.env, env);
const program = path.join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
process.argv.splice(1, Infinity, program, ...args);
await import(pathToFileURL(program).href);
