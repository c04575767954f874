import type { opened as englishOpened, voices as english } from '../en/notes-in-use.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const opened = ((note: string) => `یادداشت ${note}`) satisfies Words<typeof englishOpened>;

export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, 'یادداشت')} در ${count(passages, 'بند')}`,
  next: 'بند بعدی',
  end: 'پایان نشان‌گذاری',
} satisfies Words<typeof english>;
