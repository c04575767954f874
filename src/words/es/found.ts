import type { found as english } from '../en/found.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { count } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);

export const found = {
  passages: (passages: number) => count(passages, { one: '# pasaje', other: '# pasajes' }),
  sections: (sections: number) => count(sections, { one: '# sección', other: '# secciones' }),
  papers: (papers: number) => count(papers, { one: '# texto', other: '# textos' }),
  or,
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  spelling: (typed: string, names: string) => `${typed}: otra grafía de ${names}.`,
  part: (typed: string, names: string) => `${typed}: parte del nombre ${names}.`,
  guess: (names: string) => `Resultados de ${names}.`,
  meant: (names: string) => `${names}.`,

  more: 'Mostrar más pasajes',
  morePapers: (papers: number) =>
    count(papers, { one: 'Mostrar el otro texto', other: 'Mostrar más de los otros # textos' }),

  lacking: (words: readonly string[]) => `Ningún pasaje contiene ${or(words.map(language.quote))}.`,
  nothing: 'No se ha encontrado ningún pasaje.',
  notAll: 'Ningún pasaje contiene todo esto.',
  nearest: (where: string) => `Lo más cercano: ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `Ningún pasaje que nombre ${and(names)} contiene también estas palabras. ${where} con el nombre.`,

  in: (passages: string, where: string) => `${passages} en ${where}`,
  atLeast: (passages: string) => `Al menos ${passages}`,
  best: (passages: string, shown: number, papers: number) =>
    `${passages} en ${shown === 1 ? 'el mejor' : `los ${shown} mejores`} de ${count(papers, { one: '# texto', other: '# textos' })}`,
  bestFirst: ', los mejores primero',
  full: (passages: number) =>
    count(passages, { one: '; # de ellos contiene todo esto', other: '; # de ellos contienen todo esto' }),
  firstOfThem: '; se muestran los primeros',
  first: (passages: number) =>
    count(passages, { one: '; se muestra el primero', other: '; se muestran los # primeros' }),
} satisfies Words<typeof english>;
