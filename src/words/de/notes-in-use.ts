import type { opened as englishOpened, voices as english } from '../en/notes-in-use.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const opened = ((note: string) => `Anmerkung ${note}`) satisfies Words<typeof englishOpened>;

export const voices = {
  shown: (name: string, notes: number, passages: number) =>
    `${name}: ${count(notes, { one: '# Anmerkung', other: '# Anmerkungen' })} in ${count(passages, { one: '# Textstelle', other: '# Textstellen' })}`,
  next: 'Nächste Textstelle',
  end: 'Nicht mehr markieren',
} satisfies Words<typeof english>;
