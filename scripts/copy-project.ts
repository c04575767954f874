import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from './tools.ts';

const parts = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'content',
  'public',
  'scripts',
  'src',
];

/**
 * Copies the project, to build it with other content: what a build keeps and remembers is the copy's own.
 *
 * @param to an empty folder
 */
export function copyProject(to: string): void {
  for (const name of parts) cpSync(path.join(root, name), path.join(to, name), { recursive: true });
  // Cards that were drawn before need no drawing.
  const cards = path.join('.cache', 'cards');
  if (existsSync(path.join(root, cards)))
    cpSync(path.join(root, cards), path.join(to, cards), { recursive: true });
  // A link each, so that what a build remembers beside them is its own.
  mkdirSync(path.join(to, 'node_modules'));
  for (const name of readdirSync(path.join(root, 'node_modules')).filter((one) => !/^\.(?!bin)/.test(one)))
    symlinkSync(path.join(root, 'node_modules', name), path.join(to, 'node_modules', name));
}
