import type { found as english } from '../en/found.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { count } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);

export const found = {
  passages: (passages: number) => count(passages, { one: '# Textstelle', other: '# Textstellen' }),
  // After “in”.
  sections: (sections: number) => count(sections, { one: '# Abschnitt', other: '# Abschnitten' }),
  papers: (papers: number) => count(papers, { one: '# Text', other: '# Texten' }),
  or,
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  spelling: (typed: string, names: string) => `${typed}: eine andere Schreibweise von ${names}.`,
  part: (typed: string, names: string) => `${typed}: Teil des Namens ${names}.`,
  guess: (names: string) => `Ergebnisse für ${names}.`,
  meant: (names: string) => `${names}.`,

  more: 'Weitere Textstellen zeigen',
  morePapers: (papers: number) =>
    count(papers, { one: 'Den anderen Text zeigen', other: 'Mehr aus den # anderen Texten zeigen' }),

  lacking: (words: readonly string[]) => `Keine Textstelle enthält ${or(words.map(language.quote))}.`,
  nothing: 'Keine Textstelle gefunden.',
  notAll: 'Keine Textstelle enthält all das.',
  nearest: (where: string) => `Am nächsten kommen: ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `Keine Textstelle, die ${and(names)} nennt, enthält auch diese Wörter. ${where} mit dem Namen.`,

  in: (passages: string, where: string) => `${passages} in ${where}`,
  atLeast: (passages: string) => `Mindestens ${passages}`,
  best: (passages: string, shown: number, papers: number) =>
    `${passages} in ${shown === 1 ? 'dem besten' : `den ${shown} besten`} von ${count(papers, { one: '# Text', other: '# Texten' })}`,
  bestFirst: ', die besten zuerst',
  full: (passages: number) =>
    count(passages, { one: '; # davon enthält all das', other: '; # davon enthalten all das' }),
  firstOfThem: '; die ersten werden gezeigt',
  first: (passages: number) =>
    count(passages, { one: '; die erste wird gezeigt', other: '; die ersten # werden gezeigt' }),
} satisfies Words<typeof english>;
