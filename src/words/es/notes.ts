import type { notes as english } from '../en/notes.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const notes = {
  heading: (section: number) => `Notas de la sección ${section}`,
  unnoted: (authors: number) =>
    `Lo que no lleva nota es afirmación ${authors === 1 ? 'de quien firma el texto' : 'de quienes firman el texto'}. ` +
    'Donde una nota no da fecha, el original no la da.',
  editorsNote: 'Nota de la redacción',
  editorsNotes: 'Notas de la redacción',
  original: (at: string) => `Original §${at.replace('.', ' ¶')}.`,
  all: (number: number) =>
    count(number, { one: 'Mostrar la nota como lista', other: 'Mostrar las # notas como lista' }),
  voices: 'Quién habla en estas notas',
  back: (note: number, place?: string) =>
    `Volver a la llamada ${note}${place === undefined ? '' : `, lugar ${place}`}`,
  points: 'En breve',
  whoSpeaks: (voices: number) => `Quién habla: ${count(voices, { one: '# voz', other: '# voces' })}`,
} satisfies Words<typeof english>;
