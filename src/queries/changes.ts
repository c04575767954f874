import { readFileSync } from 'node:fs';
import { readSection } from '../markdown/read-section.ts';
import { type DayChange, type Fate, type FormerWords, listByDay, listFormer } from '../passages/changes.ts';
import { assignIds, type Ledger } from '../passages/ledger.ts';
import { follow } from '../passages/moved.ts';
import { addVersions, dayOfPublication, type Versions, type Worded } from '../passages/versions.ts';
import { numberOf } from '../search/query/results.ts';
import { citing } from '#words/citing.ts';
import { changes as words } from '#words/changes.ts';
import type { PaperEntry } from './papers.ts';
import { getLedger, getVersions } from './passages.ts';
import { rememberEach } from './remember.ts';
import { addresses } from './site.ts';

/** A passage as a list of changes names it. */
export interface Place {
  /** `section 4, passage 7`. */
  name: string;
  href: string;
}

/** What a day changed in a paper: the editor's own words on it, and the passages. */
export interface Day {
  /** `2027-05-03`. */
  on: string;
  corrections: string[];
  /** Each with the passage, or the one that took its place. */
  changes: (DayChange & { place: Place })[];
}

/** What has changed in a paper since it was first published. */
export interface PaperChanges {
  /** The day of its first words; that it was added, where none was published yet. */
  since: string;
  /** Newest first; none of a paper as it was first published. */
  days: Day[];
  former: (FormerWords & { places: Place[] })[];
}

/** The changes of a paper, today's among them, which the end of the build will record. */
export const getChanges = rememberEach(readChanges, ({ id }: PaperEntry) => id);

function readChanges(paper: PaperEntry): PaperChanges {
  const ledger = getLedger(paper);
  const before = getVersions(paper);
  const corrections = paper.corrections ?? [];
  const given = corrections.map(({ date }) => date);
  const passages = firstDay(before) === undefined ? [] : readWords(paper, ledger);
  const day = dayOfPublication(before, given, new Date().toISOString().slice(0, 10));
  const versions = addVersions(before, passages, ledger, day);
  const byDay = listByDay(versions);
  const toPlace = (id: string) => placeOf(paper, id);
  return {
    since: firstDay(before) ?? paper.added,
    days: [...new Set([...byDay.keys(), ...given])]
      .sort()
      .toReversed()
      .map((on) => ({
        on,
        corrections: corrections.flatMap(({ date, text }) => (date === on ? [text] : [])),
        changes: (byDay.get(on) ?? []).map((change) => ({
          ...change,
          place: movedPlace(paper, change.id, follow(change.id, ledger.moved)),
        })),
      })),
    former: listFormer(passages, versions, ledger).map((former) => ({
      ...former,
      places: placesOf(former.fate).map(toPlace),
    })),
  };
}

/** The words of a paper's passages as its files have them: pages, which have links and notes besides, take longer. */
const readWords = (paper: PaperEntry, ledger: Ledger): Worded[] =>
  paper.sections.flatMap(({ number, entry }) => {
    const file = entry.filePath ?? '';
    const { passages = [] } = readSection(readFileSync(file, 'utf8'), file);
    const { ids } = assignIds(
      number,
      passages.map(({ text }) => text),
      ledger,
    );
    return passages.flatMap(({ kind, text }, at) => (kind === 'figure' ? [] : [{ id: ids[at] ?? '', text }]));
  });

/** A passage at the head of its change, by its own name, and where it leads now. */
function movedPlace(paper: PaperEntry, id: string, now: string): Place {
  const name = citing.page.passage(sectionOf(id), numberOf(id));
  const after = placeOf(paper, now);
  return { ...after, name: id === now ? name : words.page.moved(name, after.name) };
}

const sectionOf = (id: string): number => Number(/^s(\d+)/.exec(id)?.[1]);

function placeOf(paper: PaperEntry, id: string): Place {
  const number = sectionOf(id);
  const slug = paper.sections.find((section) => section.number === number)?.slug ?? '';
  return {
    name: words.cited.place(number, numberOf(id)),
    href: addresses.section(paper.id, slug, id),
  };
}

const placesOf = (fate: Fate): string[] => (fate.kind === 'stand' ? fate.in : []);

const firstDay = (versions: Versions): string | undefined =>
  Object.values(versions)
    .flatMap((each) => each.map(({ on }) => on))
    .sort()[0];

/** Whether a paper has anything to tell of changes. */
export const hasChanges = (paper: PaperEntry): boolean => getChanges(paper).days.length > 0;
