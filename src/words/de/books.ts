import type { books as english } from '../en/books.ts';
import type { Words } from '../words.ts';

export const books = {
  missing: (alt: string) => (alt === '' ? 'Bild nicht enthalten' : `Bild nicht enthalten: ${alt}`),
  left: (book: string, address: string) =>
    `${book}: Das Bild ${address} ist keine Datei dieser Website; an seiner Stelle steht seine Beschreibung. Legen Sie es in den Ordner images/ des Textes.`,
  rights: (rights: string) => `Original: ${rights}`,
  contents: 'Inhalt',
  landmarks: 'Orientierung',
  titlePage: 'Titelseite',
  text: 'Text',
  accessibility:
    'Der ganze Text kann vorgelesen und vergrößert werden; Bilder haben Beschreibungen; Diagramme sind auch als Tabellen da; Anmerkungen sind in beide Richtungen verknüpft.',
} satisfies Words<typeof english>;
