import type { NameEntry } from './name-entry.ts';
import {
  fileOf,
  hasPassage,
  keysOf,
  type NameKeys,
  type PassageKey,
  type PassageSet,
  readKeys,
  toSet,
} from './name-keys.ts';
import type { FrontPage, NamePassages } from '../build/name-table.ts';
import { countResults, filterPassages, type ResultSection, unite } from './results.ts';

/** Where the passages of names come from; in the browser they are fetched when first asked for. */
export interface NameSources {
  /** One file of a name's passages, by its name: `kunar`, `kunar.2`. */
  loadName(file: string): Promise<NamePassages>;
  /** Which passages name it, for a name whose passages fill more than one file. */
  loadKeys(id: string): Promise<NameKeys>;
}

/** The passages that name what is asked for, as far as they are at hand. */
export interface PassageList {
  /** The first of them, in the order of the papers. */
  sections: ResultSection[];
  /** How many there are in all. */
  total: number;
  /** Other names in all of them, each with in how many; only where they are not all at hand. */
  company?: Readonly<Record<string, number>>;
  /** Passages that have the one name asked for only inside another name; not counted. */
  also: ResultSection[];
  /** Landing pages that name it, where one name is asked for. */
  front: FrontPage[];
  /** Goes on where these end; with so many of the passages, where that is known. */
  next?: { passages?: number; load(): Promise<PassageList> };
}

/** Passages that are shown at a time, about, where two names or more decide which; and from how many files at most. */
const atOnce = { passages: 40, files: 3 };
/** So many passages of two names in each file of the rarer one, or more, and its files are simply read in order. */
const dense = 4;

/**
 * Finds the passages that name all of what is asked for, fetching no more than the first of them and what it takes to
 * count them.
 *
 * @param asked each one entry, or several that share a form: a passage that names one of these has it
 */
export async function listPassages(
  asked: readonly (readonly NameEntry[])[],
  sources: NameSources,
): Promise<PassageList> {
  const [rarest = [], ...others] = rarestFirst(asked);
  if (rarest.every(isWhole)) return listWhole(rarest, others, sources);
  const [entry, twin] = rarest;
  if (entry && !twin) {
    if (others.length === 0) return walk(entry, sources);
    const [[other, either] = [], third] = others;
    if (other && !either && !third) {
      const both = (await sources.loadName(entry.id)).company?.[other.id] ?? 0;
      if (both >= (entry.files ?? 1) * dense) return walk(entry, sources, { other: other.id, both });
    }
  }
  return listByKeys(await locateCommon(asked, sources), sources);
}

/** Which passages name all of what is asked for: without their words, where there are many. */
export async function findPassages(
  asked: readonly (readonly NameEntry[])[],
  sources: NameSources,
): Promise<PassageSet> {
  const [rarest = [], ...others] = rarestFirst(asked);
  if (!rarest.every(isWhole)) return toSet((await locateCommon(asked, sources)).map(({ key }) => key));
  return toSet(keysOf((await listWhole(rarest, others, sources)).sections));
}

/** The rarest decides; the others are looked for in its passages. */
const rarestFirst = (asked: readonly (readonly NameEntry[])[]) =>
  asked.toSorted((a, b) => countAll(a) - countAll(b));
const isWhole = ({ files }: NameEntry): boolean => files === undefined;
const countAll = (entries: readonly NameEntry[]): number =>
  entries.reduce((sum, { passages }) => sum + passages, 0);

/** Names with all of their passages in one file each, which say what other names they have. */
async function listWhole(
  entries: readonly NameEntry[],
  others: readonly (readonly NameEntry[])[],
  { loadName }: NameSources,
): Promise<PassageList> {
  const files = await Promise.all(entries.map(({ id }) => loadName(id)));
  const uniteAll = (lists: readonly (readonly ResultSection[])[]) =>
    lists.reduce<ResultSection[]>((one, other) => unite(one, other), []);
  const sections = filterPassages(uniteAll(files.map((file) => file.sections)), ({ names }) =>
    others.every((group) => group.some(({ id }) => names.includes(id))),
  );
  const set = toSet(keysOf(sections));
  const alone = others.length === 0;
  return {
    sections,
    total: countResults(sections).passages,
    // What one of the names counts is no mere word of another.
    also: alone
      ? filterPassages(
          uniteAll(files.map(({ also = [] }) => also)),
          ({ id }, { order }) => !hasPassage(set, order, id),
        )
      : [],
    front: alone ? files.flatMap(({ front = [] }) => front) : [],
  };
}

/**
 * One name, file after file.
 *
 * @param only just the passages that name this other one too, and how many they are
 */
async function walk(
  entry: NameEntry,
  { loadName }: NameSources,
  only?: { other: string; both: number },
): Promise<PassageList> {
  const first = await loadName(entry.id);
  const from = (file: NamePassages, before: Pick<PassageList, 'sections' | 'also'>): PassageList => {
    const here = only
      ? filterPassages(file.sections, ({ names }) => names.includes(only.other))
      : file.sections;
    const sections = unite(before.sections, here);
    const also = only ? [] : unite(before.also, file.also ?? []);
    const total = only?.both ?? entry.passages;
    const { next } = file;
    const goesOn = next && (!only || countResults(sections).passages < total);
    const load = async (name: string) => from(await loadName(name), { sections, also });
    return {
      sections,
      also,
      total,
      front: only ? [] : (first.front ?? []),
      ...(first.company && !only ? { company: first.company } : {}),
      ...(goesOn
        ? { next: { ...(only ? {} : { passages: next.passages }), load: () => load(next.file) } }
        : {}),
    };
  };
  return from(first, { sections: [], also: [] });
}

/** A passage, and the file that has its words. */
interface Located {
  key: PassageKey;
  file: string;
}

/** The passages that name all of what is asked for, by their keys. */
async function locateCommon(
  asked: readonly (readonly NameEntry[])[],
  sources: NameSources,
): Promise<Located[]> {
  const [rarest = [], ...others] = rarestFirst(asked);
  const [base, ...sets] = await Promise.all([
    locateAll(rarest, sources),
    ...others.map(async (entries) => toSet((await locateAll(entries, sources)).map(({ key }) => key))),
  ]);
  return base.filter(({ key: [order, number] }) => sets.every((set) => set.get(order)?.has(number)));
}

/** Passages that were counted by their keys; their words are fetched as they are shown. */
function listByKeys(found: readonly Located[], sources: NameSources): Promise<PassageList> {
  const from = async (at: number, before: readonly ResultSection[]): Promise<PassageList> => {
    const here = takeSome(found.slice(at));
    const wanted = toSet(here.map(({ key }) => key));
    let sections = [...before];
    const files = new Set(here.map(({ file }) => file));
    for (const loaded of await Promise.all([...files].map((file) => sources.loadName(file)))) {
      sections = unite(
        sections,
        filterPassages(loaded.sections, ({ id }, { order }) => hasPassage(wanted, order, id)),
      );
    }
    const end = at + here.length;
    return {
      sections,
      total: found.length,
      also: [],
      front: [],
      ...(end < found.length
        ? { next: { passages: takeSome(found.slice(end)).length, load: () => from(end, sections) } }
        : {}),
    };
  };
  return from(0, []);
}

/** The first passages, as many as are wanted at a time and a few files hold. */
function takeSome(passages: readonly Located[]): Located[] {
  const files = new Set<string>();
  const end = passages.findIndex(
    ({ file }, at) => at >= atOnce.passages || (!files.has(file) && files.add(file).size > atOnce.files),
  );
  return passages.slice(0, end < 0 ? undefined : end);
}

/** Every passage of some names, each once, in the order of the papers. */
async function locateAll(entries: readonly NameEntry[], sources: NameSources): Promise<Located[]> {
  const lists = await Promise.all(entries.map((entry) => locate(entry, sources)));
  const [only, ...more] = lists;
  if (only && more.length === 0) return only;
  const united = new Map(lists.flat().map((located) => [located.key.join('.'), located]));
  return [...united.values()].sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1]);
}

async function locate(entry: NameEntry, { loadName, loadKeys }: NameSources): Promise<Located[]> {
  const { id } = entry;
  if (isWhole(entry)) return keysOf((await loadName(id)).sections).map((key) => ({ key, file: id }));
  const { keys, starts } = await loadKeys(id);
  return readKeys(keys).map((key, at) => {
    const place = starts.findLastIndex((start) => start <= at);
    return { key, file: fileOf(id, place) };
  });
}
