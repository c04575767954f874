import type { NameEntry } from '../../annotations/name-entry.ts';

/** Names of this publication by which a reader is shown what may be typed. */
export interface Examples {
  /** The place and the actor most spoken of that have another spelling, with that. */
  names: { name: string; spelling: string }[];
  /** A name as it is written in other letters. */
  foreign: string | undefined;
}

const isLatin = (text: string): boolean => /^[\p{Script=Latin}\P{L}]+$/u.test(text);

/** Picks examples from the names that passages hold. */
export function pickExamples(names: readonly NameEntry[]): Examples {
  // Nobody asks how a country is spelled.
  const frequent = names.filter(({ kind }) => kind !== 'country').sort((a, b) => b.passages - a.passages);
  const pick = (lane: NameEntry['lane']) =>
    frequent.flatMap(({ lane: own, name, spellings }) => {
      const spelling = spellings.find((form) => isLatin(form) && form.length <= name.length + 3);
      return own === lane && spelling !== undefined ? [{ name, spelling }] : [];
    });
  return {
    names: [...pick('place').slice(0, 1), ...pick('actor').slice(0, 1)],
    foreign: frequent.flatMap(({ spellings }) => spellings.find((form) => !isLatin(form)) ?? [])[0],
  };
}
