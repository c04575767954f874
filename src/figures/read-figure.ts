import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type FigureFile, figureSchema } from '../schemas/figure.ts';
import { readExport } from './read-export.ts';

/** A figure’s file with its name. */
export interface NamedFigure {
  /** `graph-1`. */
  id: string;
  file: FigureFile;
}

/**
 * Reads the figures of a paper’s folder, by name; a figure with `data` gets its series from the table.
 *
 * @throws with the file, each wrong key and what was expected
 */
export function readFigures(folder: string): NamedFigure[] {
  const directory = path.join(folder, 'figures');
  return listFolder(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFigure(path.join(directory, name)));
}

/** Reads one figure. */
export function readFigure(file: string): NamedFigure {
  const result = figureSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) => `  ${issue.path.join('.') || '(file)'}: ${issue.message}`,
    );
    throw new Error(`${file}:\n${problems.join('\n')}`);
  }
  const { data } = result.data;
  const id = path.basename(file, '.yaml');
  if (data === undefined) return { id, file: result.data };
  const table = path.join(path.dirname(file), data);
  return { id, file: readExport(readFileSync(table, 'utf8'), result.data, table) };
}

function listFolder(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    // A paper without figures has no such folder.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
