import type { opened as englishOpened, voices as english } from '../en/notes-in-use.ts';
import type { Words } from '../words.ts';
import { count, countOf } from './count.ts';

export const opened = ((note: string) => `الحاشية ${note}`) satisfies Words<typeof englishOpened>;

export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, 'note')} في ${countOf(passages, 'passage')}`,
  next: 'المقطع التالي',
  end: 'إيقاف التعليم',
} satisfies Words<typeof english>;
