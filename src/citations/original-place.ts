import type { OriginalPlaces } from '../schemas/original.ts';
import { citing } from '#words/citing.ts';

/** Passages of one section, one after the other, that retell the same place of the original. */
export interface PlaceRun {
  /** Numbers of the first passage and the last. */
  first: number;
  last: number;
  /** `§4 ¶11–12` */
  short: string;
  /** `section 4, paragraphs 11–12` */
  long: string;
}

/** Where the passages of a section stand in the original, those of one place together. */
export function listPlaces(places: OriginalPlaces, section: number): PlaceRun[] {
  const runs: PlaceRun[] = [];
  for (const [id, place] of Object.entries(places).sort((a, b) => numberOf(a[0]) - numberOf(b[0]))) {
    if (!id.startsWith(`s${section}-`)) continue;
    const number = numberOf(id);
    const short = sayPlace(place, citing.original.short);
    const before = runs.at(-1);
    if (before?.short === short && before.last === number - 1) before.last = number;
    else runs.push({ first: number, last: number, short, long: sayPlace(place, citing.original.long) });
  }
  return runs;
}

const numberOf = (id: string) => Number(id.slice(id.indexOf('p') + 1));

/** Neighbouring paragraphs as one stretch: `4.11` and `4.12` as “§4 ¶11–12”. */
function sayPlace(place: readonly string[], say: typeof citing.original.short): string {
  const stretches: { section: number; first: number; last: number }[] = [];
  for (const one of place) {
    const [section = 0, paragraph = 0] = one.split('.').map(Number);
    const before = stretches.at(-1);
    if (before?.section === section && before.last === paragraph - 1) before.last = paragraph;
    else stretches.push({ section, first: paragraph, last: paragraph });
  }
  return stretches.map(({ section, first, last }) => say(section, first, last)).join(', ');
}
