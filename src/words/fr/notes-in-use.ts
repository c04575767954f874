import type { opened as englishOpened, voices as english } from '../en/notes-in-use.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const opened = ((note: string) => `Note ${note}`) satisfies Words<typeof englishOpened>;

export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name} : ${count(notes, { one: '# note', other: '# notes' })} dans ${count(passages, { one: '# passage', other: '# passages' })}`,
  next: 'Passage suivant',
  end: 'Ne plus marquer',
} satisfies Words<typeof english>;
