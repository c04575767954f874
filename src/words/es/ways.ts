import type { ways as english } from '../en/ways.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const ways = {
  shortFor: (long: string) => `Abreviatura de ${long}.`,
  placeIn: (kind: string, within: string) =>
    within === '' ? `${capital(kind)}.` : `${capital(kind)} en: ${within}.`,
  ofKind: (name: string, kind: string) => `${name} (${kind})`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${capital(kind)}.` : `${capital(kind)}, parte de ${whole}.`,
  passagesHere: (passages: number, papers: number) =>
    [
      count(passages, { one: '# pasaje aquí', other: '# pasajes aquí' }),
      ...(papers > 1 ? [`en ${papers} textos`] : []),
    ].join(' '),
  noPassageHere: 'Más sobre el nombre',
  openFigure: 'Ver la figura y sus números',
  openSection: (number: number, minutes: number) => `Leer la sección ${number}, ${minutes}\u00A0min`,

  abbreviations: 'Abreviaturas',

  back: 'Volver a donde estaba',

  remember: 'Recordar mi lugar en este texto',
  continueAt: (section: number | string, passage: number | string) =>
    `Continuar en la sección ${section}, pasaje ${passage}`,
} satisfies Words<typeof english>;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
