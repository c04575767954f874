import type { NameEntry } from '../../annotations/name-entry.ts';
import { countPassages, filterPassages, type ResultPaper, unite } from './results.ts';

/** `search/names/kunar.json`: the passages that name a place or actor, newest paper first, in reading order. */
export interface NamePassages {
  papers: ResultPaper[];
  /** Other names in all of its passages, each with in how many; in the first file, where there are several. */
  company?: Record<string, number>;
  /** Passages that have the word only inside another name: `Pakistan` in `Tehrik Taliban Pakistan`. Not counted. */
  also?: ResultPaper[];
  /** The file that goes on, where a name fills more than one: `kunar.2`. */
  next?: string;
}

/** Where the passages of names come from; in the browser a file is fetched when it is first asked for. */
export interface NameSources {
  /** One file of a name's passages, by its name: `kunar`, `kunar.2`. */
  loadName(file: string): Promise<NamePassages>;
}

/** The passages that name what is asked for, as far as they are at hand. */
export interface PassageList {
  /** Newest paper first, in reading order. */
  papers: ResultPaper[];
  /** How many passages there are in all, where that is known. */
  total?: number;
  /** Other names in all of them, each with in how many; only where they are not all at hand. */
  company?: Readonly<Record<string, number>>;
  /** Passages that have the one name asked for only inside another name; after all that count, and not counted. */
  also: ResultPaper[];
  /** Goes on where these end. */
  next?: () => Promise<PassageList>;
}

/** Files are read until there are so many more passages, but no more of them at a time. */
const atOnce = { passages: 12, files: 2 };

/**
 * Finds the passages that name all of what is asked for, in the files of the rarest name, one after the other: what is
 * fetched stays the same however many papers there are.
 *
 * @param asked each one entry, or several that share a form: a passage that names one of these has it
 */
export async function listPassages(
  asked: readonly (readonly NameEntry[])[],
  { loadName }: NameSources,
): Promise<PassageList> {
  const [rarest = [], ...others] = asked.toSorted((a, b) => countAll(a) - countAll(b));
  const hasOthers = ({ names }: { names: readonly string[] }) =>
    others.every((group) => group.some(({ id }) => names.includes(id)));
  let company: NamePassages['company'];
  /** How many there are in all, where the first file tells. */
  const count = (): number | undefined => {
    const [[other, ...either] = [], ...more] = others;
    if (rarest.length > 1 || either.length + more.length > 0) return undefined;
    return other ? company?.[other.id] : countAll(rarest);
  };
  const read = async (files: readonly string[], before: readonly ResultPaper[]): Promise<PassageList> => {
    let papers = [...before];
    let also: ResultPaper[] = [];
    let waiting = [...files];
    const enough = countPassages(before) + atOnce.passages;
    for (let left = atOnce.files; left > 0 && waiting.length > 0 && countPassages(papers) < enough; left--) {
      const loaded = await Promise.all(waiting.map(loadName));
      company ??= loaded[0]?.company;
      for (const file of loaded) {
        papers = unite(papers, filterPassages(file.papers, hasOthers));
        if (others.length === 0) also = unite(also, file.also ?? []);
      }
      waiting = loaded.flatMap(({ next }) => next ?? []);
    }
    if (waiting.length === 0) return { papers, also, total: countPassages(papers) };
    const total = count();
    return {
      papers,
      also,
      ...(total === undefined ? {} : { total }),
      // Another name's company is not that of the two together.
      ...(company && rarest.length + others.length === 1 ? { company } : {}),
      next: () => read(waiting, papers),
    };
  };
  return read(
    rarest.map(({ id }) => id),
    [],
  );
}

const countAll = (entries: readonly NameEntry[]): number =>
  entries.reduce((sum, { passages }) => sum + passages, 0);
