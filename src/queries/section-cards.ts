import { getMonths } from './events.ts';
import { getNames } from './mentions.ts';
import type { PaperEntry, SectionEntry } from './papers.ts';
import { addresses } from './site.ts';

/** What an excerpt card says of a section. */
export interface SectionCard extends Pick<
  SectionEntry,
  'number' | 'title' | 'excerpt' | 'minutes' | 'notes'
> {
  href: string;
  /** The towns, districts and provinces it names most, at most three. */
  places: string[];
  /** Which of the 24 months of 2022-23 its dated events touch; nothing where it has none. */
  months: { touched: boolean[]; sentence: string } | undefined;
}

// Countries and regions stand in every section; people and communities are not for cards.
const close = new Set(['city', 'province', 'district', 'valley']);

/** The cards of a paper's sections, in reading order. */
export async function getSectionCards(paper: PaperEntry): Promise<SectionCard[]> {
  const places = (await getNames()).filter(({ lane, entry }) => lane === 'place' && close.has(entry.kind));
  return paper.sections.map((section) => {
    const counted = places
      .map(({ title, passages }) => ({
        title,
        count: passages.filter(
          ({ passage }) => passage.paper === paper.id && passage.section === section.slug,
        ).length,
      }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
    const months = getMonths(paper, section);
    return {
      href: addresses.section(paper.id, section.slug),
      number: section.number,
      title: section.title,
      excerpt: section.excerpt,
      minutes: section.minutes,
      notes: section.notes,
      places: counted.slice(0, 3).map(({ title }) => title),
      months: months.touched.includes(true) ? months : undefined,
    };
  });
}
