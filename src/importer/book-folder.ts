import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * The chapters of a book of Bookdown's or Quarto's in the order they are bound in: as `_bookdown.yml` or `_quarto.yml` lists
 * them, else `index.Rmd` and the others by their names.
 *
 * @returns full paths; nothing where the folder is no book
 */
export function findChapters(folder: string): string[] | undefined {
  const listed = readList(folder, '_bookdown.yml') ?? readList(folder, '_quarto.yml');
  const isThere = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const names = readdirSync(folder);
  const index = names.find((name) => /^index\.rmd$/i.test(name));
  const beside = names.filter((name) => /^[^_].*\.rmd$/i.test(name) && name !== index).sort();
  const chapters = listed ?? (index !== undefined && beside.length > 0 ? [index, ...beside] : []);
  const within = chapters
    .map((name) => path.resolve(folder, name))
    .filter((file) => /\.(?:rmd|qmd|md)$/i.test(file) && file.startsWith(folder + path.sep) && isThere(file));
  return within.length > 1 ? within : undefined;
}

function readList(folder: string, name: string): string[] | undefined {
  const file = path.join(folder, name);
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  try {
    const data: unknown = parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 });
    const files = namesIn(at(data, 'rmd_files') ?? at(at(data, 'book'), 'chapters'));
    return files.length > 0 ? files : undefined;
  } catch {
    // What another program cannot read either; the names of the files say the order.
    return undefined;
  }
}

const at = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;

/** Names in a list whose parts may have lists of their own. */
function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return ['part', 'file', 'chapters'].flatMap((key) => namesIn(at(value, key)));
}

/**
 * Chapters as one manuscript: the front matter is the first's, and each begins on a line that is told.
 *
 * @param chapters each with its name
 */
export function joinChapters(chapters: readonly { name: string; text: string }[]): {
  text: string;
  begins: string;
} {
  let text = '';
  const begins: string[] = [];
  for (const { name, text: chapter } of chapters) {
    const own =
      text === '' ? chapter : chapter.replace(/^\s*---[ \t]*\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*\n/, '');
    begins.push(`${name} on line ${text.split('\n').length}`);
    text += `${own.trimEnd()}\n\n`;
  }
  return { text, begins: begins.join(', ') };
}
