import type { notes as english } from '../en/notes.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const notes = {
  heading: (section: number) => `Notes de la section ${section}`,
  unnoted: (authors: number) =>
    `Ce qui n’a pas de note est l’affirmation ${authors === 1 ? 'de l’auteur lui-même' : 'des auteurs eux-mêmes'}. ` +
    'Quand une note ne donne pas de date, l’original n’en donne pas.',
  editorsNote: 'Note de la rédaction',
  editorsNotes: 'Notes de la rédaction',
  original: (at: string) => `Original §${at.replace('.', ' ¶')}.`,
  all: (number: number) =>
    count(number, { one: 'Afficher la note en liste', other: 'Afficher les # notes en liste' }),
  voices: 'Qui parle dans ces notes',
  back: (note: number, place?: string) =>
    `Retour à l’appel de note ${note}${place === undefined ? '' : `, endroit ${place}`}`,
  points: 'En bref',
  whoSpeaks: (voices: number) => `Qui parle : ${count(voices, { one: '# voix', other: '# voix' })}`,
} satisfies Words<typeof english>;
