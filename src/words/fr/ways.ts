import type { ways as english } from '../en/ways.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const ways = {
  shortFor: (long: string) => `Abréviation de ${long}.`,
  placeIn: (kind: string, within: string) =>
    within === '' ? `${capital(kind)}.` : `${capital(kind)}, ${within}.`,
  ofKind: (name: string, kind: string) => `${name} (${kind})`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${capital(kind)}.` : `${capital(kind)}, fait partie de ${whole}.`,
  passagesHere: (passages: number, papers: number) =>
    [
      count(passages, { one: '# passage ici', other: '# passages ici' }),
      ...(papers > 1 ? [`dans ${papers} textes`] : []),
    ].join(' '),
  noPassageHere: 'En savoir plus sur ce nom',
  openFigure: 'Voir la figure et ses chiffres',
  openSection: (number: number, minutes: number) => `Lire la section ${number}, ${minutes}\u00A0min`,

  abbreviations: 'Abréviations',

  back: 'Retour là où vous étiez',

  remember: 'Retenir ma place dans ce texte',
  continueAt: (section: number | string, passage: number | string) =>
    `Reprendre à la section ${section}, passage ${passage}`,
} satisfies Words<typeof english>;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
