import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import { toExcerpt } from './excerpt.ts';
import { foldKey } from './fold.ts';
import type { NameEntry } from './name-entry.ts';
import type { ResultSection } from './results.ts';
import { findPhrase, toWords } from './text.ts';
import type { Mention } from '../annotations/gazetteer.ts';

/** A section as the build knows it: its passages in reading order, each with the names found in it. */
export interface NamedSection {
  /** Address of its page. */
  address: string;
  title: string;
  number: number;
  paper: string;
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

/** `search/names/kunar.json`: every passage that names a place or actor, in reading order. */
export interface NamePassages {
  sections: ResultSection[];
  /** Landing pages of papers that name it outside their passages: the author's institute, a publisher. */
  front?: FrontPage[];
  /** Passages that have the word only inside another name: `Pakistan` in `Tehrik Taliban Pakistan`. Not counted. */
  also?: ResultSection[];
  /** The file that goes on, where a name fills more than one: `kunar.2`. */
  next?: string;
}

export interface FrontPage {
  address: string;
  title: string;
}

/** A name's passages go on in another file after the paper that brings them to this many. */
const enough = 250;

/**
 * The files of one name, first file first, split between papers so that the first stays small however many
 * papers speak of it.
 *
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
): NamePassages[] {
  const files: Required<Pick<NamePassages, 'sections' | 'also'>>[] = [{ sections: [], also: [] }];
  let count = 0;
  let paper: string | undefined;
  for (const section of sections) {
    const found = toResult(section, ({ ids }) => ids.includes(id));
    const also = toResult(section, ({ ids }, form) => !ids.includes(id) && held(form).includes(id), found);
    if (!found && !also) continue;
    if (count >= enough && section.paper !== paper) {
      files.push({ sections: [], also: [] });
      count = 0;
    }
    if (found) files.at(-1)?.sections.push(found);
    if (also) files.at(-1)?.also.push(also);
    count += (found?.passages.length ?? 0) + (also?.passages.length ?? 0);
    paper = section.paper;
  }
  return files.map((file, index) => ({
    sections: file.sections,
    ...(file.also.length > 0 ? { also: file.also } : {}),
    ...(index === 0 && front.length > 0 ? { front: [...front] } : {}),
    ...(index + 1 < files.length ? { next: `${id}.${index + 2}` } : {}),
  }));
}

function toResult(
  { address, title, number, paper, passages }: NamedSection,
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
      { id: passage.id, pieces: toExcerpt(passage.text, [ranges], 180), names: namesIn(passage), score: 0 },
    ];
  });
  return found.length === 0 ? undefined : { address, title, number, paper, passages: found };
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
    const words = toWords(printed);
    const found = printedForms.filter(({ form }) => findPhrase(words, form).length > 0).map(({ id }) => id);
    const ids = [...new Set(found)];
    known.set(printed, ids);
    return ids;
  };
}
