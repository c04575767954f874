import type { notes as english } from '../en/notes.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const notes = {
  heading: (section: number) => `حواشي القسم ${section}`,
  unnoted: (authors: number) =>
    `ما لا حاشية له فهو قول ${authors === 1 ? 'المؤلف نفسه' : 'المؤلفين أنفسهم'}. ` +
    'وحيث لا تذكر الحاشية تاريخًا فالأصل لا يذكره.',
  editorsNote: 'حاشية المحرر',
  editorsNotes: 'حواشي المحرر',
  original: (at: string) => `الأصل \u2066§${at.replace('.', ' ¶')}\u2069.`,
  all: (number: number) => (number === 1 ? 'عرض الحاشية في قائمة' : `عرض كل الحواشي في قائمة (${number})`),
  voices: 'من يتحدث في هذه الحواشي',
  back: (note: number, place?: string) =>
    `العودة إلى الإحالة ${note}${place === undefined ? '' : `، الموضع ${place}`}`,
  points: 'باختصار',
  whoSpeaks: (voices: number) => `من يتحدث: ${count(voices, 'voice')}`,
} satisfies Words<typeof english>;
