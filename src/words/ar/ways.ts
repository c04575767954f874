import type { ways as english } from '../en/ways.ts';
import type { Words } from '../words.ts';
import { count, countOf } from './count.ts';

export const ways = {
  shortFor: (long: string) => `اختصار ${long}.`,
  placeIn: (kind: string, within: string) => (within === '' ? `${kind}.` : `${kind} في ${within}.`),
  ofKind: (name: string, kind: string) => `${kind} ${name}`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${kind}.` : `${kind}، من ${whole}.`,
  passagesHere: (passages: number, papers: number) =>
    [`${count(passages, 'passage')} هنا`, ...(papers > 1 ? [`في ${countOf(papers, 'paper')}`] : [])].join(
      ' ',
    ),
  noPassageHere: 'المزيد عن الاسم',
  openFigure: 'عرض الشكل وأرقامه',
  openSection: (number: number, minutes: number) => `اقرأ القسم ${number}، ${minutes}\u00A0د`,

  abbreviations: 'الاختصارات',

  back: 'العودة إلى حيث كنت',

  remember: 'تذكّر موضعي في هذا البحث',
  continueAt: (section: number | string, passage: number | string) =>
    `تابع من القسم ${section}، المقطع ${passage}`,
} satisfies Words<typeof english>;
