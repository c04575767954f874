import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'astro/zod';
import { checkFrontMatter, checkYaml, type Checked } from './problems.ts';

/** A file's text, or why there is none. */
export type Text = { text: string; problems: [] } | { text: undefined; problems: string[] };

/**
 * Reads a text file of the content.
 *
 * @param content folder of the content
 * @param name path of the file below it, with slashes
 */
export function readText(content: string, name: string): Text {
  const fail = (what: string) => ({ text: undefined, problems: [`content/${name}:1: (the file): ${what}`] });
  let bytes: Buffer;
  try {
    bytes = readFileSync(path.join(content, name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail(`expected a text file; found ${found[code] ?? `what cannot be read (${code})`}`);
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    return fail('expected text in UTF-8; found other bytes: save it as UTF-8, or restore it');
  }
  return { text: bytes.toString('utf8'), problems: [] };
}

const found: Partial<Record<string, string>> = {
  ENOENT: 'nothing: write it, or restore it',
  EISDIR: 'a folder: move it elsewhere',
};

/** Checks a YAML file, or the front matter of a Markdown one. Parameters as of `readText` and `checkYaml`. */
export function checkFile<T>(
  content: string,
  name: string,
  schema: z.ZodType<T>,
  options: { wordsOnly?: boolean } = {},
): Checked<T> {
  const { text, problems } = readText(content, name);
  if (text === undefined) return { data: undefined, problems };
  return /\.mdx?$/.test(name)
    ? checkFrontMatter(`content/${name}`, text, schema)
    : checkYaml(`content/${name}`, text, schema, options);
}
