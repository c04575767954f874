import { toWords } from '../passages/words.ts';

/** A passage of the new text. */
export interface Candidate {
  /** `s4-p30`. */
  id: string;
  text: string;
}

/** Where an old passage's matter stands in the new text. */
export interface Tie {
  candidate: Candidate;
  /** Share of the old passage's telling words that the new one has, 0 to 1. */
  score: number;
  /** Whether it stands out from all others: only then may anything be built on it. */
  confident: boolean;
}

/** At least this share of telling words, and this much more than the second best. */
const least = 0.34;
const lead = 1.2;

/**
 * Finds the passage of a section that tells what an old one told in other words. Words weigh the more, the
 * fewer passages of the section have them: names, numbers and dates decide.
 *
 * @param text the old passage, or the part of it that matters
 * @param candidates the section's passages; only those that `holds` accepts are considered
 * @returns nothing where no candidate shares a word
 */
export function tiePassage(
  text: string,
  candidates: readonly Candidate[],
  holds: (text: string) => boolean = () => true,
): Tie | undefined {
  const sets = candidates.map((candidate) => new Set(toWords(candidate.text)));
  const weights = new Map<string, number>();
  for (const word of new Set(toWords(text))) {
    const having = sets.filter((set) => set.has(word)).length;
    if (having > 0) weights.set(word, Math.log(1 + candidates.length / having) ** 2);
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return undefined;
  const ranked = candidates
    .map((candidate, index) => {
      let shared = 0;
      for (const [word, weight] of weights) if (sets[index]?.has(word)) shared += weight;
      return { candidate, score: shared / all };
    })
    .filter(({ candidate, score }) => score > 0 && holds(candidate.text))
    .sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) return undefined;
  return { ...best, confident: best.score >= least && best.score >= (second?.score ?? 0) * lead };
}

const monthNames =
  'January February March April May June July August September October November December'.split(' ');

/**
 * The words that give a date in a passage: those known from the old text where they stand, else the date itself
 * as texts write it; of a range, everything from its first date to its second.
 *
 * @param date `2023-03-09`, `2023-03`, `2022`, or a range of two such
 */
export function findDateWords(text: string, known: string, date: unknown): string | undefined {
  if (text.includes(known)) return known;
  if (typeof date === 'string') return dateForms(date).find((form) => text.includes(form));
  if (typeof date !== 'object' || date === null || !('from' in date) || !('to' in date)) return undefined;
  for (const first of dateForms(String(date.from))) {
    for (const second of dateForms(String(date.to))) {
      const start = text.indexOf(first);
      const end = text.indexOf(second, start + first.length);
      if (start >= 0 && end >= 0 && end - start - first.length <= 30)
        return text.slice(start, end + second.length);
    }
  }
  return undefined;
}

function dateForms(date: string): string[] {
  const [year, month, day] = date.split('-');
  const name = monthNames[Number(month) - 1];
  if (name !== undefined && day !== undefined) {
    return [`${Number(day)} ${name} ${year}`, `${name} ${Number(day)}, ${year}`, `${Number(day)} ${name}`];
  }
  if (name !== undefined) return [`${name} ${year}`];
  if (/^(?:spring|summer|autumn|winter)$/.test(month ?? ''))
    return [`${month} ${year}`, `${month} of ${year}`];
  if (/^(?:early|mid|late)$/.test(month ?? '')) return [`${month} ${year}`, `${month}-${year}`];
  return month === undefined && year !== undefined && year.length === 4
    ? [`in ${year}`, `during ${year}`]
    : [];
}
