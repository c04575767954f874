import type { books as english } from '../en/books.ts';
import type { Words } from '../words.ts';

export const books = {
  missing: (alt: string) => (alt === '' ? 'Image non incluse' : `Image non incluse : ${alt}`),
  left: (book: string, address: string) =>
    `${book} : l’image ${address} n’est pas un fichier de ce site ; son texte de remplacement la représente. Placez-la dans le dossier images/ du texte.`,
  rights: (rights: string) => `Original : ${rights}`,
  contents: 'Sommaire',
  landmarks: 'Repères',
  titlePage: 'Page de titre',
  text: 'Texte',
  accessibility:
    'Tout le texte peut être lu à voix haute et agrandi ; les images ont une description ; les graphiques sont aussi donnés sous forme de tableaux ; les notes sont liées dans les deux sens.',
} satisfies Words<typeof english>;
