import type { NameEntry, NamePassages } from './name-entry.ts';
import { countPassages, filterPassages, type ResultPaper, unite } from './results.ts';

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
  /** Passages that have the one name asked for only inside another name; not counted. */
  also: ResultPaper[];
  /** Goes on where these end. */
  next?: () => Promise<PassageList>;
}

/** Where several names decide, files are read until there are so many passages, but no more of them at a time. */
const atOnce = { passages: 20, files: 3 };

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
  const [only, twin] = rarest;
  const [other, third] = others;
  const alone = others.length === 0;
  // A file of one name has more than enough.
  const wanted = alone ? 1 : atOnce.passages;
  const hasOthers = ({ names }: { names: readonly string[] }) =>
    others.every((group) => group.some(({ id }) => names.includes(id)));

  const read = async (files: readonly string[], before: PassageList): Promise<PassageList> => {
    let { papers, also } = before;
    let { company } = before;
    let waiting = [...files];
    let left = atOnce.files;
    do {
      const loaded = await Promise.all(waiting.map(loadName));
      for (const file of loaded) {
        papers = unite(papers, alone ? file.papers : filterPassages(file.papers, hasOthers));
        if (alone) also = unite(also, file.also ?? []);
        company ??= file.company;
      }
      waiting = loaded.flatMap(({ next }) => next ?? []);
      left -= 1;
    } while (waiting.length > 0 && left > 0 && countPassages(papers) - countPassages(before.papers) < wanted);
    const list = { papers, also: withoutKnown(also, papers), ...(company ? { company } : {}) };
    if (waiting.length === 0) return { papers, also: list.also, total: countPassages(papers) };
    const counted = twin
      ? undefined
      : alone
        ? only?.passages
        : third || other?.length !== 1
          ? undefined
          : company?.[other[0]?.id ?? ''];
    return {
      ...list,
      ...(counted === undefined ? {} : { total: counted }),
      next: () => read(waiting, list),
    };
  };
  const list = await read(
    rarest.map(({ id }) => id),
    { papers: [], also: [] },
  );
  return forget(list, alone && !twin);
}

/** Another name's company is not that of the two together. */
function forget({ company, next, ...list }: PassageList, alone: boolean): PassageList {
  return {
    ...list,
    ...(alone && company ? { company } : {}),
    ...(next ? { next: async () => forget(await next(), alone) } : {}),
  };
}

const countAll = (entries: readonly NameEntry[]): number =>
  entries.reduce((sum, { passages }) => sum + passages, 0);

/** What one of two names counts is no mere word of another. */
function withoutKnown(also: readonly ResultPaper[], papers: readonly ResultPaper[]): ResultPaper[] {
  const known = new Set(papers.flatMap(({ address, passages }) => passages.map(({ id }) => address + id)));
  return filterPassages(also, ({ id }, { address }) => !known.has(address + id));
}
