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

let counting: Promise<Map<string, Map<string, number>>> | undefined;

/** How many passages of each section, `paper/section`, name each close place. */
function countPlaces(): Promise<Map<string, Map<string, number>>> {
  if (import.meta.env.DEV) return readCounts();
  counting ??= readCounts();
  return counting;
}

async function readCounts(): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { lane, entry, title, passages } of await getNames()) {
    if (lane !== 'place' || !close.has(entry.kind)) continue;
    for (const { passage } of passages) {
      const key = `${passage.paper}/${passage.section}`;
      const ofSection = counts.get(key) ?? new Map<string, number>();
      counts.set(key, ofSection.set(title, (ofSection.get(title) ?? 0) + 1));
    }
  }
  return counts;
}

/** The cards of a paper's sections, in reading order. */
export async function getSectionCards(paper: PaperEntry): Promise<SectionCard[]> {
  const counts = await countPlaces();
  return paper.sections.map((section) => {
    const places = [...(counts.get(`${paper.id}/${section.slug}`) ?? [])].sort((a, b) => b[1] - a[1]);
    const months = getMonths(paper, section);
    return {
      href: addresses.section(paper.id, section.slug),
      number: section.number,
      title: section.title,
      excerpt: section.excerpt,
      minutes: section.minutes,
      notes: section.notes,
      places: places.slice(0, 3).map(([title]) => title),
      months: months.touched.includes(true) ? months : undefined,
    };
  });
}
