import type { notes as english } from '../en/notes.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const notes = {
  heading: (section: number) => `Anmerkungen zu Abschnitt ${section}`,
  unnoted: (authors: number) =>
    `Was keine Anmerkung hat, ist die eigene Aussage ${authors === 1 ? 'der Autorin oder des Autors' : 'der Autorinnen und Autoren'}. ` +
    'Wo eine Anmerkung kein Datum nennt, nennt auch das Original keines.',
  editorsNote: 'Anmerkung der Redaktion',
  editorsNotes: 'Anmerkungen der Redaktion',
  original: (at: string) => `Original §${at.replace('.', ' ¶')}.`,
  all: (number: number) =>
    count(number, { one: 'Die Anmerkung als Liste zeigen', other: 'Alle # Anmerkungen als Liste zeigen' }),
  voices: 'Wer in diesen Anmerkungen spricht',
  back: (note: number, place?: string) =>
    `Zurück zum Verweis ${note}${place === undefined ? '' : `, Stelle ${place}`}`,
  points: 'Kurz gesagt',
  whoSpeaks: (voices: number) => `Wer spricht: ${count(voices, { one: '# Stimme', other: '# Stimmen' })}`,
} satisfies Words<typeof english>;
