import type { search as english } from '../en/search.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const search = {
  title: 'Recherche',
  label: 'Chercher un lieu, un acteur ou des mots',
  anyWords: 'n’importe quels mots',
  button: 'Rechercher',
  suggestions: 'Lieux et acteurs',
  eitherSpelling: (name: string, spelling: string) => `${name} ou ${spelling}`,
  spellings: (pairs: readonly string[]) => `Toutes les graphies conviennent : ${pairs.join(', ')}`,
  hint: 'Mettez les mots exacts entre « guillemets ». « Section 2, passage 3 » vous mène à ce passage.',
  noScript:
    'La recherche a besoin de JavaScript, qui est désactivé ici. Ces listes mènent à tous les textes et à tous les passages qui nomment un lieu ou un acteur.',
  description: (site: string) => `Trouvez un lieu, un acteur ou des mots dans tous les passages de ${site}.`,
  showing: (word: string) => `Résultats pour ${word}.`,
  searching: 'Recherche en cours…',
  failed:
    'La recherche n’a pas pu démarrer. Les listes ci-dessous mènent à tous les textes, lieux et acteurs.',
  instead: (words: string) => `Chercher plutôt ${words}`,
  only: 'Seulement ',
  pages: 'Voir la page de ',
  also: (words: readonly string[]) => `Également cherché : ${words.join(', ')}. `,
  asTyped: 'Ne chercher que les mots tels que saisis',
  nearest: 'Noms à la graphie voisine : ',
  more: (number: number) => count(number, { one: '# de plus', other: '# de plus' }),
  facets: {
    places: 'Lieux dans ces passages',
    placesShown: 'Lieux dans les passages affichés',
    actors: 'Acteurs dans ces passages',
    actorsShown: 'Acteurs dans les passages affichés',
    passages: (number: number) => (number < 2 ? ' passage' : ' passages'),
  },
  chosen: 'Seulement les passages qui nomment',
  letGo: (name: string) => `${name} : retirer ce filtre`,
  partOfName: 'Seulement comme partie d’un autre nom :',
  passage: 'Passage ',
  reference: (section: number, passage: number) => `Passage ${passage} de la section ${section}`,
  places: { section: ['section'], passage: ['passage', 'paragraphe'] },
  beside: { heading: 'Titre :', note: 'Note :' },
  browse: {
    sections: (number: number) => count(number, { one: 'La section', other: 'Les # sections' }),
    further: 'Autres textes',
    papers: (number: number) => count(number, { one: 'Le texte', other: 'Les # textes' }),
    places: 'Lieux, de A à Z',
    actors: 'Acteurs, de A à Z',
  },
  notKept:
    '(Ce navigateur est réglé pour ne rien conserver ; ce raccourci ne peut donc pas être désactivé ici.)',
  shortcut: 'La touche / mène au champ de recherche',
  unmark: 'Retirer les surlignages',
} satisfies Words<typeof english>;
