import type { opened as englishOpened, voices as english } from '../en/notes-in-use.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const opened = ((note: string) => `Nota ${note}`) satisfies Words<typeof englishOpened>;

export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, { one: '# nota', other: '# notas' })} en ${count(passages, { one: '# pasaje', other: '# pasajes' })}`,
  next: 'Pasaje siguiente',
  end: 'Dejar de marcar',
} satisfies Words<typeof english>;
