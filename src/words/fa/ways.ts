import type { ways as english } from '../en/ways.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const ways = {
  shortFor: (long: string) => `کوتاه‌شدهٔ ${long}.`,
  placeIn: (kind: string, within: string) => (within === '' ? `${kind}.` : `${kind} در ${within}.`),
  ofKind: (name: string, kind: string) => `${kind} ${name}`,
  actorOf: (kind: string, whole: string | undefined) =>
    whole === undefined ? `${kind}.` : `${kind}، وابسته به ${whole}.`,
  passagesHere: (passages: number, papers: number) =>
    [`${count(passages, 'بند')} اینجا`, ...(papers > 1 ? [`در ${papers} مقاله`] : [])].join(' '),
  noPassageHere: 'بیشتر دربارهٔ این نام',
  openFigure: 'دیدن شکل و عددهای آن',
  openSection: (number: number, minutes: number) => `خواندن بخش ${number}، ${minutes}\u00A0دقیقه`,

  abbreviations: 'کوته‌نوشت‌ها',

  back: 'بازگشت به جای پیشین',

  remember: 'به یاد سپردن جای من در این مقاله',
  continueAt: (section: number | string, passage: number | string) =>
    `ادامه از بخش ${section}، بند ${passage}`,
} satisfies Words<typeof english>;
