import type { Concept } from './concepts.ts';
import type { SectionText } from './rank.ts';

/** The part of Pagefind's JavaScript API (1.6) that is used here. */
export interface PagefindApi {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

export interface PagefindPage {
  raw_url?: string;
  url: string;
  raw_content?: string;
  content: string;
  meta: Partial<Record<string, string>>;
  anchors: { id: string; location: number }[];
}

/** The sections that may answer a query, with their texts. */
export interface FoundSections {
  texts: SectionText[];
  /** How many sections have some of the words; `texts` are the best of them. */
  sections: number;
}

/**
 * Asks Pagefind for each word and its synonyms, one by one since it has no OR, and fetches the texts of the
 * sections in which most of them, and the rarest, are found.
 *
 * @param most texts fetched for one query, however many papers there are
 */
export async function findSections(
  pagefind: PagefindApi,
  concepts: readonly Concept[],
  most = 12,
): Promise<FoundSections> {
  const asked = await Promise.all(concepts.map((concept) => askFor(pagefind, concept)));
  const sums = new Map<string, { result: PagefindResult; score: number }>();
  for (const best of asked) {
    const rarity = 1 / Math.sqrt(1 + best.size);
    for (const [id, { result, score }] of best) {
      const sum = sums.get(id) ?? { result, score: 0 };
      sum.score += score * (1 + rarity);
      sums.set(id, sum);
    }
  }
  const chosen = [...sums.values()].sort((a, b) => b.score - a.score).slice(0, most);
  const pages = await Promise.all(chosen.map(({ result }) => result.data()));
  return {
    texts: pages.map(toSectionText),
    sections: sums.size,
  };
}

async function askFor(pagefind: PagefindApi, concept: Concept) {
  const best = new Map<string, { result: PagefindResult; score: number }>();
  await Promise.all(
    concept.variants.map(async ({ text, weight }) => {
      const { results } = await pagefind.search(text);
      for (const result of results) {
        const score = result.score * weight;
        if (score > (best.get(result.id)?.score ?? 0)) best.set(result.id, { result, score });
      }
    }),
  );
  return best;
}

/** A page of the index as a section with its passages: each begins at its anchor and ends at the next. */
function toSectionText(page: PagefindPage): SectionText {
  const words = (page.raw_content ?? page.content).split(/\s+/);
  const names = readNames(page.meta['names'] ?? '');
  const anchors = page.anchors.filter(({ id }) => /^s\d+-p\d+$/.test(id));
  return {
    address: page.url.replace(/#.*$/, ''),
    title: page.meta['title'] ?? '',
    number: Number(page.meta['number']),
    paper: page.meta['paper'] ?? '',
    passages: anchors.map(({ id, location }, index) => ({
      id,
      text: words.slice(location, anchors[index + 1]?.location).join(' '),
      names: names.get(id) ?? [],
    })),
  };
}

/** `s4-p1 kunar is-k|s4-p2 taliban`: the names in each passage. */
function readNames(table: string): Map<string, string[]> {
  return new Map(
    table.split('|').map((line) => {
      const [id = '', ...names] = line.split(' ');
      return [id, names];
    }),
  );
}
