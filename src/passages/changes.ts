import { diffWordsWithSpace } from 'diff';
import type { Ledger } from './ledger.ts';
import { compareIds, type Version, type Versions, versionsOf, type Worded } from './versions.ts';
import { foldTypography, markOf, toTokens } from './wording.ts';

/** Some words of a passage, and whether the other wording lacks them. */
export type Piece = [words: string, differs: boolean];

/** Two wordings of a passage, side by side. */
export interface Difference {
  before: Piece[];
  after: Piece[];
}

/** Where two wordings differ, word by word; a quotation mark of another shape is no difference. */
export function compare(then: string, now: string): Difference {
  const parts = diffWordsWithSpace(foldTypography(then), foldTypography(now));
  return {
    before: parts.flatMap(({ value, added, removed }): Piece[] => (added ? [] : [[value, removed]])),
    after: parts.flatMap(({ value, added, removed }): Piece[] => (removed ? [] : [[value, added]])),
  };
}

/**
 * What has become of the words of a passage that says something else now: only its stops are others, or its words stand
 * in these passages as they were, in this order, or they changed.
 */
export type Fate = { kind: 'stops' } | { kind: 'stand'; in: string[] } | { kind: 'changed' };

/** What a reader is told who cites words that a passage had once. */
export interface FormerWords {
  /** `s4-p7`: the passage that has their place now. */
  id: string;
  /** Stands for them in an address. */
  mark: string;
  /** The day they went. */
  until: string;
  fate: Fate;
  difference: Difference;
}

/**
 * All words that the passages of a paper had once and have no longer.
 *
 * @param passages the whole paper's, as they stand
 * @param versions with those of `passages`
 */
export function listFormer(
  passages: readonly Worded[],
  versions: Versions,
  ledger: Pick<Ledger, 'moved'>,
): FormerWords[] {
  const texts = passages.map(({ id, text }) => ({ id, tokens: join(toTokens(text)) }));
  return passages.flatMap(({ id, text }) => {
    const all = versionsOf(id, versions, ledger);
    const former = new Map(all.map((version) => [markOf(version.words), version]));
    for (const none of ['', text]) former.delete(markOf(none));
    return [...former].map(([mark, version]) => ({
      id,
      mark,
      until: dayAfter(version, all),
      fate: findFate(version.words, { id, text }, texts),
      // Whoever wants to know where the words are may not ask for these.
      get difference() {
        return compare(version.words, text);
      },
    }));
  });
}

/** The day that other words took the place of these. */
const dayAfter = (version: Version, all: readonly Version[]) =>
  all.slice(all.indexOf(version) + 1).find(({ on }) => on > version.on)?.on ?? all.at(-1)?.on ?? version.on;

/** So that words are found as whole ones. */
const join = (tokens: readonly string[]) => ` ${tokens.join(' ')} `;

/** Fewer words than this stand anywhere, and are not what was cited. */
const fewest = 5;

function findFate(then: string, now: Worded, passages: readonly { id: string; tokens: string }[]): Fate {
  const words = toTokens(then);
  if (join(words) === join(toTokens(now.text))) return { kind: 'stops' };
  // The passage itself before others, where both have the words.
  const places = passages.toSorted((a, b) => Number(b.id === now.id) - Number(a.id === now.id));
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const longest = places
      .map(({ id, tokens }) => ({ id, length: lengthFound(words.slice(at), tokens) }))
      .reduce((best, place) => (place.length > best.length ? place : best), { id: '', length: 0 });
    if (longest.length < Math.min(fewest, words.length)) return { kind: 'changed' };
    found.push(longest.id);
    at += longest.length;
  }
  return found.length === 0 ? { kind: 'changed' } : { kind: 'stand', in: [...new Set(found)] };
}

/** How many of these words, from the first, stand together in a text. */
function lengthFound(words: readonly string[], text: string): number {
  let length = 0;
  let found = ' ';
  for (const word of words) {
    found += `${word} `;
    if (!text.includes(found)) break;
    length++;
  }
  return length;
}

/** A passage whose published words were others from a day on. */
export interface DayChange {
  id: string;
  /** Nothing before for a passage that was added, nothing after for one that was given up. */
  difference: Difference;
}

/** What was changed after the first publication, by the day, newest first: of several wordings of a day the last counts. */
export function listByDay(versions: Versions): Map<string, DayChange[]> {
  const first = Object.values(versions)
    .flatMap((each) => each.map(({ on }) => on))
    .sort()[0];
  const changes = Object.entries(versions)
    .sort(([a], [b]) => compareIds(a, b))
    .flatMap(([id, each]) => {
      const ofDays = [...new Map(each.map((version) => [version.on, version.words]))];
      return ofDays.flatMap(([on, words], at) => {
        const before = ofDays[at - 1]?.[1] ?? '';
        if (on === first || markOf(before) === markOf(words)) return [];
        return [{ on, id, difference: compare(before, words) }];
      });
    });
  const days = Map.groupBy(changes, ({ on }) => on);
  return new Map([...days].sort(([a], [b]) => b.localeCompare(a)));
}
