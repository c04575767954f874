/** What the texts of a paper may refer to, and where each is found. */
export interface ReferenceTargets {
  /** `Graph 1`, as the figure’s file has it. */
  figures: readonly { label: string; address: string }[];
  /** `number` where texts can mean this site’s: in an account, or where the printed title begins with it. */
  sections: readonly { title: string; number?: number | undefined; address: string }[];
  /** Address of a passage by its id, `s4-p7`; nothing for one that was not published. */
  passage(id: string): string | undefined;
  /** `OSINT`, for what stands in no gazetteer. */
  abbreviations: readonly { short: string; address: string }[];
}

/** A reference found in a text: `text.slice(start, end)` is what to link. */
export interface Reference {
  start: number;
  end: number;
  address: string;
  /** It is an abbreviation, which leads to what it is short for. */
  abbreviation?: true;
}

/** Finds the references in a stretch of text, in order, none over another. */
export type FindReferences = (text: string) => Reference[];

/**
 * Makes the matcher for a paper. It finds what is certain and nothing else: a figure by its label, a section by its
 * title in quotation marks (a hyphen and a dash alike) or by its number, a passage by its id. `above` and `below` alone
 * may mean anything.
 *
 *     see the section “IS-K’s Adaptation” and Graph 1   →   IS-K’s Adaptation, Graph 1
 */
export function createReferenceFinder(targets: ReferenceTargets): FindReferences {
  const patterns = [
    ...targets.figures.map(({ label, address }) => ({ pattern: whole(spell(label)), address })),
    ...targets.sections.flatMap(({ title, number, address }) => [
      // The quotation marks stay outside: they are the sentence’s.
      { pattern: new RegExp(`(?<=[“"‘']\\s?)${spell(title)}(?=\\s?[.,;:]?[”"’'])`, 'giu'), address },
      // Of another work, or a part of a section (4.2), it is not ours.
      ...(number === undefined
        ? []
        : [{ pattern: whole(`section\\s${number}`, '(?!\\.\\d|\\s(?:of|in)\\s)', 'giu'), address }]),
    ]),
    { pattern: whole('passage\\s(s\\d+-p\\d+)'), address: targets.passage },
    ...targets.abbreviations.map(({ short, address }) => ({
      pattern: whole(spell(short)),
      address,
      abbreviation: true as const,
    })),
  ];
  return (text) => {
    const found = patterns.flatMap(({ pattern, address, ...kind }) =>
      [...text.matchAll(pattern)].flatMap(({ index, 0: words, 1: id = '' }): Reference[] => {
        const leadsTo = typeof address === 'string' ? address : address(id);
        return leadsTo === undefined
          ? []
          : [{ start: index, end: index + words.length, address: leadsTo, ...kind }];
      }),
    );
    // Of two in one place, the longer says more.
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    return found.filter(({ start }, at) => found.slice(0, at).every(({ end }) => end <= start));
  };
}

/** A pattern for words that are not part of others: `Graph 1`, not in `Graph 10`, `Graph 1.2` or `Graph 1-2`. */
const whole = (pattern: string, after = '', flags = 'gu') =>
  new RegExp(
    `(?<![\\p{L}\\p{N}]|[-‐‑–/.])${pattern}(?![\\p{L}\\p{N}]|[-‐‑–/.][\\p{L}\\p{N}])${after}`,
    flags,
  );

/** A title or a label as texts may spell it: any dash, any apostrophe, any blank. */
const spell = (words: string) =>
  words
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/[-‐‑–—]/g, '[-‐‑–—]')
    .replace(/[’']/g, "[’']")
    .replace(/\s+/g, '\\s+');
