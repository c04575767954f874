import { readFileSync } from 'node:fs';
import type { NamedPaper } from './named-paper.ts';

/** Reads what this project's own build has written of a paper. */
export const readNamed = (file: string): NamedPaper => JSON.parse(readFileSync(file, 'utf8')) as NamedPaper;
