import type { found as english } from '../en/found.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { count } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);
const papers = (number: number) => count(number, { one: '# texte', other: '# textes' });

export const found = {
  passages: (passages: number) => count(passages, { one: '# passage', other: '# passages' }),
  sections: (sections: number) => count(sections, { one: '# section', other: '# sections' }),
  papers,
  or,
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  spelling: (typed: string, names: string) => `${typed} : autre graphie de ${names}.`,
  part: (typed: string, names: string) => `${typed} : partie du nom ${names}.`,
  guess: (names: string) => `Résultats pour ${names}.`,
  meant: (names: string) => `${names}.`,

  more: 'Afficher d’autres passages',
  morePapers: (left: number) =>
    count(left, {
      one: left === 1 ? 'Afficher l’autre texte' : 'Afficher les autres textes',
      other: 'Afficher la suite (# autres textes)',
    }),

  lacking: (words: readonly string[]) => `Aucun passage ne contient ${or(words.map(language.quote))}.`,
  nothing: 'Aucun passage trouvé.',
  notAll: 'Aucun passage ne contient tout cela.',
  nearest: (where: string) => `Le plus proche : ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `Aucun passage qui nomme ${and(names)} ne contient aussi ces mots. ${where} avec le nom.`,

  in: (passages: string, where: string) => `${passages} dans ${where}`,
  atLeast: (passages: string) => `Au moins ${passages}`,
  best: (passages: string, shown: number, all: number) =>
    `${passages} dans ${shown === 1 ? 'le meilleur' : `les ${shown} meilleurs`} de ${papers(all)}`,
  bestFirst: ', les meilleurs d’abord',
  full: (passages: number) =>
    count(passages, {
      one: ' ; # d’entre eux contient tout cela',
      other: ' ; # d’entre eux contiennent tout cela',
    }),
  firstOfThem: ' ; les premiers sont affichés',
  first: (passages: number) =>
    count(passages, { one: ' ; le premier est affiché', other: ' ; les # premiers sont affichés' }),
} satisfies Words<typeof english>;
