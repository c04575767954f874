import type { ways as english } from '../en/ways.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const ways = {
  shortFor: (long: string) => `Kurz für ${long}.`,
  placeIn: (kind: string, within: string) =>
    within === '' ? `${capital(kind)}.` : `${capital(kind)} in: ${within}.`,
  ofKind: (name: string, kind: string) => `${name} (${kind})`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${capital(kind)}.` : `${capital(kind)}, gehört zu ${whole}.`,
  passagesHere: (passages: number, papers: number) =>
    [
      count(passages, { one: '# Textstelle hier', other: '# Textstellen hier' }),
      ...(papers > 1 ? [`in ${papers} Texten`] : []),
    ].join(' '),
  noPassageHere: 'Mehr über den Namen',
  openFigure: 'Die Abbildung und ihre Zahlen ansehen',
  openSection: (number: number, minutes: number) => `Abschnitt ${number} lesen, ${minutes}\u00A0Min.`,

  abbreviations: 'Abkürzungen',

  back: 'Zurück zur vorigen Stelle',

  remember: 'Meine Stelle in diesem Text merken',
  continueAt: (section: number | string, passage: number | string) =>
    `Weiter bei Abschnitt ${section}, Textstelle ${passage}`,
} satisfies Words<typeof english>;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
