import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FigureFile, figureSchema } from '../schemas/figure.ts';
import { checkYaml } from '../schemas/problems.ts';
import { readExport } from './read-export.ts';

/** A figure’s file with its name. */
interface NamedFigure {
  /** `graph-1`. */
  id: string;
  file: FigureFile;
}

/**
 * Reads the figures of a paper’s folder, by name; a figure with `data` gets its series from the table.
 *
 * @throws with file, line and key of all that is wrong, and what was expected
 */
export function readFigures(folder: string): NamedFigure[] {
  const directory = path.join(folder, 'figures');
  // A paper without figures has no such folder.
  return (existsSync(directory) ? readdirSync(directory) : [])
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFigure(path.join(directory, name)));
}

/** Reads one figure. */
export function readFigure(file: string): NamedFigure {
  const { data: figure, problems } = checkYaml(file, readFileSync(file, 'utf8'), figureSchema);
  if (figure === undefined) throw new Error(`The figure has mistakes:\n  ${problems.join('\n  ')}`);
  const id = path.basename(file, '.yaml');
  if (figure.data === undefined) return { id, file: figure };
  const table = path.join(path.dirname(file), figure.data);
  return { id, file: readExport(readFileSync(table, 'utf8'), figure, table) };
}
