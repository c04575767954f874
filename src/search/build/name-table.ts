import type { Actor } from '../../schemas/actor.ts';
import type { Place } from '../../schemas/place.ts';
import { toExcerpt } from '../query/excerpt.ts';
import { foldKey } from '../query/fold.ts';
import type { NameEntry } from '../query/name-entry.ts';
import { fileOf, type NameKeys, writeKeys } from '../query/name-keys.ts';
import { countResults, paperOf, type ResultSection } from '../query/results.ts';
import { findPhrase, splitWords } from '../query/text.ts';
import type { Mention } from '../../annotations/gazetteer.ts';

/** A section as the build knows it: its passages in reading order, each with the names found in it. */
export interface NamedSection {
  /** Address of its page. */
  address: string;
  /** Its place among all sections of the site, newest paper first, from 0. */
  order: number;
  title: string;
  number: number;
  paper: string;
  /** Day on which the paper was published. */
  published: string;
  passages: NamedPassage[];
}

export interface NamedPassage {
  id: string;
  text: string;
  /** Where names stand in the text, each with the ids it stands for. */
  mentions: readonly Mention[];
}

/** An entry of the gazetteer, and whether it is a place or an actor. */
export interface GazetteerEntry {
  lane: NameEntry['lane'];
  entry: Place | Actor;
}

/** The entries of the name table for entries of the gazetteer, with true counts from the mentions. */
export function toNameEntries(
  entries: readonly GazetteerEntry[],
  sections: readonly NamedSection[],
): NameEntry[] {
  const counts = countMentions(sections);
  return entries.map(({ lane, entry }) => {
    const seen = new Set([foldKey(entry.name)]);
    const fresh = (forms: readonly string[]) =>
      forms.filter((form) => !seen.has(foldKey(form)) && seen.add(foldKey(form)));
    return {
      id: entry.id,
      lane,
      name: entry.name,
      kind: entry.kind,
      passages: counts.get(entry.id) ?? 0,
      forms: fresh(entry.forms),
      spellings: fresh([...entry.spellings, ...entry.asked, ...entry.native.map(({ text }) => text)]),
      ...(entry.inContext.length > 0 ? { loose: entry.inContext } : {}),
      ...(entry.capitals.length > 0 ? { capitals: entry.capitals } : {}),
    };
  });
}

function countMentions(sections: readonly NamedSection[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of sections) {
    for (const passage of passages)
      for (const id of namesIn(passage)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** The ids of all names in a passage, each once, in order of appearance. */
export function namesIn({ mentions }: NamedPassage): string[] {
  return [...new Set(mentions.flatMap(({ ids }) => ids))];
}

/** `search/names/kunar.json`: the passages that name a place or actor, newest paper first, in reading order. */
export interface NamePassages {
  sections: ResultSection[];
  /** Other names in all of its passages, each with in how many; in the first file, where there are several. */
  company?: Record<string, number>;
  /** Landing pages of papers that name it outside their passages: the author's institute, a publisher. */
  front?: FrontPage[];
  /**
   * Passages that have the word only inside another name: `Pakistan` in `Tehrik Taliban Pakistan`. Not counted, and
   * where there are several files, after all that are.
   */
  also?: ResultSection[];
  /** The file that goes on, where a name fills more than one, and how many passages it has that count. */
  next?: { file: string; passages: number };
}

export interface FrontPage {
  address: string;
  title: string;
}

/**
 * A file ends with the paper that brings it to so many passages, so that one paper's are together; a paper with very
 * many is parted even so. A few that are not counted need no file of their own.
 */
const most = { passages: 50, ofOnePaper: 120, also: 30 };

/** Characters of each passage, about: the first file holds a hundred of them, and has seven kilobytes to do so. */
const excerptLength = 150;

/** All that is written of one name. */
export interface NameFiles {
  /** First file first; the first is small however many papers speak of the name. */
  files: NamePassages[];
  /** Which passages name it, where there are several files. */
  keys?: NameKeys;
}

/**
 * The files of one name.
 *
 * @param sections in which it may be named
 * @param options.front landing pages that name it
 * @param options.held which names a longer name holds as words, by the longer name as it is printed
 */
export function toNamePassages(
  id: string,
  sections: readonly NamedSection[],
  {
    front = [],
    held = () => [],
  }: { front?: readonly FrontPage[]; held?: (form: string) => readonly string[] } = {},
): NameFiles {
  const found = sections.flatMap((section) => toResult(section, ({ ids }) => ids.includes(id)) ?? []);
  const counted = new Map(found.map((section) => [section.order, section]));
  const also = sections.flatMap(
    (section) =>
      toResult(
        section,
        ({ ids }, form) => !ids.includes(id) && held(form).includes(id),
        counted.get(section.order),
      ) ?? [],
  );
  const parts = part(found);
  const short = parts.length < 2 && countResults(also).passages <= most.also;
  const all: NamePassages[] = short
    ? [{ sections: found, ...(also.length > 0 ? { also } : {}) }]
    : [
        { sections: parts[0] ?? [], company: countCompany(id, found) },
        ...parts.slice(1).map((some) => ({ sections: some })),
        ...part(also).map((some) => ({ sections: [], also: some })),
      ];
  const files = all.map((file, index) => ({
    ...file,
    ...(index === 0 && front.length > 0 ? { front: [...front] } : {}),
    ...toNext(id, index + 1, all[index + 1]),
  }));
  return files.length === 1 ? { files } : { files, keys: toKeys(files) };
}

const toNext = (id: string, at: number, file: NamePassages | undefined): Pick<NamePassages, 'next'> =>
  file ? { next: { file: fileOf(id, at), passages: countResults(file.sections).passages } } : {};

/** Parts a name's passages between papers, and inside one only where it has very many. */
function part(sections: readonly ResultSection[]): ResultSection[][] {
  const parts: ResultSection[][] = [];
  let count = Infinity;
  let paper: string | undefined;
  for (const section of sections) {
    const goesOn = paperOf(section.address) === paper;
    if (count + section.passages.length > most.ofOnePaper || (count >= most.passages && !goesOn)) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(section);
    count += section.passages.length;
    paper = paperOf(section.address);
  }
  return parts;
}

function countCompany(id: string, sections: readonly ResultSection[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { passages } of sections)
    for (const { names } of passages)
      for (const other of names) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])));
}

function toKeys(files: readonly NamePassages[]): NameKeys {
  let count = 0;
  const starts = files
    .filter(({ sections }) => sections.length > 0)
    .map(({ sections }) => {
      const start = count;
      count += countResults(sections).passages;
      return start;
    });
  return { keys: writeKeys(files.flatMap(({ sections }) => sections)), starts };
}

function toResult(
  { address, order, title, number, paper, passages }: NamedSection,
  counts: (mention: Mention, form: string) => boolean,
  without?: ResultSection,
): ResultSection | undefined {
  const left = new Set(without?.passages.map(({ id }) => id));
  const found = passages.flatMap((passage) => {
    const ranges = passage.mentions
      .filter((mention) => counts(mention, passage.text.slice(mention.start, mention.end)))
      .map(({ start, end }) => [start, end] as const);
    if (ranges.length === 0 || left.has(passage.id)) return [];
    return [
      {
        id: passage.id,
        pieces: toExcerpt(passage.text, [ranges], excerptLength),
        names: namesIn(passage),
        score: 0,
      },
    ];
  });
  return found.length === 0 ? undefined : { address, order, title, number, paper, passages: found };
}

/**
 * Finds the names whose printed form stands in another name as words of its own.
 *
 * @returns the ids held by a name as it is printed, found once for each form
 */
export function createHeldNames(entries: readonly GazetteerEntry[]): (form: string) => readonly string[] {
  const known = new Map<string, string[]>();
  const printedForms = entries.flatMap(({ entry: { id, name, forms, capitals } }) =>
    [name, ...forms].filter((form) => !capitals.includes(form)).map((form) => ({ id, form })),
  );
  return (printed) => {
    const cached = known.get(printed);
    if (cached) return cached;
    const words = splitWords(printed);
    const found = printedForms.filter(({ form }) => findPhrase(words, form).length > 0).map(({ id }) => id);
    const ids = [...new Set(found)];
    known.set(printed, ids);
    return ids;
  };
}

/** The sections in which each name is named, or held by a longer one, by its id, with those passages alone. */
export function indexNames(
  sections: readonly NamedSection[],
  held: (form: string) => readonly string[],
): Map<string, NamedSection[]> {
  const index = new Map<string, NamedSection[]>();
  for (const section of sections) {
    const own = new Map<string, NamedPassage[]>();
    for (const passage of section.passages) {
      const ids = passage.mentions.flatMap((mention) => [
        ...mention.ids,
        ...held(passage.text.slice(mention.start, mention.end)),
      ]);
      for (const id of new Set(ids)) append(own, id, passage);
    }
    for (const [id, passages] of own) append(index, id, { ...section, passages });
  }
  return index;
}

function append<T>(lists: Map<string, T[]>, id: string, one: T): void {
  const list = lists.get(id);
  if (list) list.push(one);
  else lists.set(id, [one]);
}
