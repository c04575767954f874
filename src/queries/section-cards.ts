import { type NamedPassage, namesIn } from '../search/build/named-paper.ts';
import type { Strip } from '../timeline/strip.ts';
import { getStrip } from './events.ts';
import { compareTitles, gazetteerData, titleOf } from './gazetteer.ts';
import { getNamedPapers } from './named-papers.ts';
import { getPapers, type PaperEntry, type SectionEntry } from './papers.ts';
import { addresses } from './site.ts';

/** What an excerpt card says of a section. */
export interface SectionCard extends Pick<
  SectionEntry,
  'number' | 'title' | 'excerpt' | 'minutes' | 'notes'
> {
  href: string;
  /** Of its title and excerpt. */
  language: string;
  /** The towns, districts and provinces it names most, at most three. */
  places: string[];
  /** The time it speaks of, where it dates something. */
  strip: Strip | undefined;
}

// Countries and regions stand in every section; people and communities are not for cards.
const close = new Set(['city', 'province', 'district', 'valley']);

const placesById = new Map(gazetteerData.places.map((place) => [place.id, place]));

/** The close places that passages name, each with in how many, the most first. */
function countPlaces(passages: readonly NamedPassage[]): { id: string; title: string; passages: number }[] {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    for (const id of namesIn(passage)) {
      if (close.has(placesById.get(id)?.kind ?? '')) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([id, times]) => ({ id, title: titleOf(id), passages: times }))
    .sort((a, b) => b.passages - a.passages || compareTitles(a.title, b.title));
}

/** The cards of a paper's sections, in reading order. */
export async function getSectionCards(paper: PaperEntry): Promise<SectionCard[]> {
  const at = (await getPapers()).findIndex(({ id }) => id === paper.id);
  const named = (await getNamedPapers())[at]?.sections ?? [];
  const strips = await Promise.all(paper.sections.map((section) => getStrip(paper, section)));
  const cards = paper.sections.map((section, index): SectionCard => {
    const places = countPlaces(named[index]?.passages ?? []);
    return {
      language: paper.language,
      href: addresses.section(paper.id, section.slug),
      number: section.number,
      title: section.title,
      excerpt: section.excerpt,
      minutes: section.minutes,
      notes: section.notes,
      places: places.slice(0, 3).map(({ title }) => title),
      strip: strips[index],
    };
  });
  return cards;
}
