import {
  countMentions,
  findCompany,
  tabulate,
  type Named,
  type Naming,
} from '../annotations/mention-table.ts';
import type { Actor } from '../schemas/actor.ts';
import type { Place } from '../schemas/place.ts';
import { compareTitles, gazetteer, gazetteerData, titleOf } from './gazetteer.ts';
import { getPapers, type PaperEntry } from './papers.ts';
import { getNamedPapers } from './named-papers.ts';
import type { Passage } from './passages.ts';
import { numberOf } from '../search/query/results.ts';
import { remember } from './remember.ts';
import { addresses } from './site.ts';

/** A passage and every name found in it. */
export type NamedPassage = Named<Omit<Passage, 'kind'>>;

/** A place or an actor with everything its page says. */
export interface NameEntry {
  id: string;
  /** The name, with its kind where two entries share it: `Kunduz (city)`. */
  title: string;
  /** Address of its page. */
  address: string;
  lane: 'place' | 'actor';
  entry: Place | Actor;
  /** The passages that name it, newest paper first, then in reading order. */
  passages: Naming<Omit<Passage, 'kind'>>[];
  /** How often it is named in all. */
  mentions: number;
  /** Who else stands in the same passages, the most frequent first. */
  company: { id: string; passages: number }[];
  /** Papers whose note on the author, standfirst or title names it. */
  front: Pick<PaperEntry, 'id' | 'title' | 'shortTitle'>[];
}

/** Every place and actor of the gazetteer, by name. */
export const getNames = remember(readNames);

/** Every passage with names in it, newest paper first, then in reading order. */
async function readPassages(): Promise<NamedPassage[]> {
  const named = await getNamedPapers();
  return (await getPapers()).flatMap((paper, at) =>
    paper.sections.flatMap((section, place) =>
      (named[at]?.sections[place]?.passages ?? []).map((passage) => ({
        ...passage,
        number: numberOf(passage.id),
        paper: paper.id,
        section: section.slug,
        sectionNumber: section.number,
      })),
    ),
  );
}

async function readNames(): Promise<NameEntry[]> {
  const table = tabulate(await readPassages());
  const papers = await getPapers();
  const front = papers.map((paper) => ({ paper, ids: idsInFront(paper) }));
  const entries = [...gazetteerData.places, ...gazetteerData.actors];
  const places = new Set(gazetteerData.places.map(({ id }) => id));
  return entries
    .map((entry): NameEntry => {
      const { id } = entry;
      const passages = table.get(id) ?? [];
      const lane = places.has(id) ? 'place' : 'actor';
      return {
        id,
        title: titleOf(id),
        address: lane === 'place' ? addresses.place(id) : addresses.actor(id),
        lane,
        entry,
        passages,
        mentions: countMentions(passages),
        company: findCompany(id, passages),
        front: front.filter(({ ids }) => ids.has(id)).map(({ paper }) => paper),
      };
    })
    .sort((a, b) => compareTitles(a.title, b.title));
}

/** Who is named on a paper’s landing page, outside its passages. */
function idsInFront(paper: PaperEntry): Set<string> {
  const texts = [
    paper.title,
    paper.standfirst,
    paper.abstract ?? '',
    ...paper.authors.map(({ name, note }) => `${name}. ${note ?? ''}`),
  ];
  return new Set(texts.flatMap((text) => gazetteer.findMentions(text).flatMap(({ ids }) => ids)));
}
