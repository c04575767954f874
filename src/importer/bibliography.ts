import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Bibliography } from '../citations/read-works.ts';
import { decodeManuscript, limits } from './decode.ts';
import type { Source } from './find-picture.ts';
import { type Field, splitFrontMatter } from './front-matter.ts';
import { Report } from './report.ts';

/** Whether a text may cite by key. */
const mayCite = (text: string) => /(?:^|[^\p{L}\p{N}/.])-?@[\p{L}\p{N}_{]|\{cite/mu.test(text);

/**
 * The bibliographies of a manuscript: those that its front matter names, or the only `.bib` beside it.
 *
 * @returns what was found, and what is wrong with what was named
 */
export function findBibliographies(
  bytes: Uint8Array,
  { file, root }: Source,
): { found: Bibliography[]; missing: string[] } {
  const text = decodeManuscript(bytes, new Report());
  if (!mayCite(text)) return { found: [], missing: [] };
  const folder = path.dirname(file);
  const named = textsOf(splitFrontMatter(text, new Report()).fields.get('bibliography')?.value);
  const beside = readdirSync(folder).filter((name) => /\.bib$/i.test(name));
  const names = named.length > 0 ? named : beside.length === 1 ? beside : [];
  const found: Bibliography[] = [];
  const missing: string[] = [];
  for (const given of names) {
    const name = /\.\w+$/.test(given) ? given : `${given}.bib`;
    const read = readBelow(path.resolve(folder, name), root);
    if ('text' in read) found.push({ name, text: read.text });
    else missing.push(`the bibliography ${name} was not read: ${read.missing}`);
  }
  return { found, missing };
}

function textsOf(value: Field | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return value === undefined ? [] : [...value.values()].flatMap(textsOf);
}

function readBelow(file: string, root: string): { text: string } | { missing: string } {
  if (!/\.(?:bib|json|ya?ml)$/i.test(file)) return { missing: 'it is no .bib, and no CSL in .json or .yaml' };
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { missing: 'there is no such file' };
  const below = path.relative(realpathSync(root), realpathSync(file));
  if (below.startsWith('..') || path.isAbsolute(below))
    return { missing: 'it lies outside the manuscript’s folder' };
  if (stat.size > limits.file) return { missing: `it has more than ${limits.file / 1024 / 1024} MB` };
  return { text: readFileSync(file, 'utf8') };
}
