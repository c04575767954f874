import type { search as english } from '../en/search.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const search = {
  title: 'Suche',
  label: 'Einen Ort, einen Akteur oder beliebige Wörter suchen',
  anyWords: 'beliebige Wörter',
  button: 'Suchen',
  suggestions: 'Orte und Akteure',
  eitherSpelling: (name: string, spelling: string) => `${name} oder ${spelling}`,
  spellings: (pairs: readonly string[]) => `Jede Schreibweise ist recht: ${pairs.join(', ')}`,
  hint: 'Setzen Sie genaue Wörter in „Anführungszeichen“. „Abschnitt 2, Textstelle 3“ führt zu dieser Textstelle.',
  noScript:
    'Die Suche braucht JavaScript, das hier abgeschaltet ist. Diese Listen führen zu jedem Text und zu jeder Textstelle, die einen Ort oder einen Akteur nennt.',
  description: (site: string) => `Orte, Akteure und Wörter in allen Textstellen von ${site} finden.`,
  showing: (word: string) => `Ergebnisse für ${word}.`,
  searching: 'Suche läuft …',
  failed: 'Die Suche konnte nicht starten. Die Listen unten führen zu jedem Text, Ort und Akteur.',
  instead: (words: string) => `Stattdessen nach ${words} suchen`,
  only: 'Nur ',
  pages: 'Zur Seite von ',
  also: (words: readonly string[]) => `Auch gesucht: ${words.join(', ')}. `,
  asTyped: 'Nur die Wörter suchen, wie sie eingegeben sind',
  nearest: 'Ähnlich geschriebene Namen: ',
  more: (number: number) => `${number} weitere`,
  facets: {
    places: 'Orte in diesen Textstellen',
    placesShown: 'Orte in den gezeigten Textstellen',
    actors: 'Akteure in diesen Textstellen',
    actorsShown: 'Akteure in den gezeigten Textstellen',
    passages: (number: number) => (number === 1 ? ' Textstelle' : ' Textstellen'),
  },
  chosen: 'Nur Textstellen, die nennen:',
  letGo: (name: string) => `${name}: diesen Filter entfernen`,
  partOfName: 'Nur als Teil eines anderen Namens:',
  passage: 'Textstelle ',
  reference: (section: number, passage: number) => `Textstelle ${passage} in Abschnitt ${section}`,
  places: { section: ['abschnitt', 'section'], passage: ['textstelle', 'stelle', 'absatz', 'passage'] },
  beside: { heading: 'Überschrift:', note: 'Anmerkung:' },
  browse: {
    sections: (number: number) => count(number, { one: 'Der Abschnitt', other: 'Alle # Abschnitte' }),
    further: 'Weitere Texte',
    papers: (number: number) => count(number, { one: 'Der Text', other: 'Alle # Texte' }),
    places: 'Orte von A bis Z',
    actors: 'Akteure von A bis Z',
  },
  notKept:
    '(Dieser Browser ist so eingestellt, dass er nichts behält; deshalb lässt sich das hier nicht abschalten.)',
  shortcut: 'Die Taste / führt zum Suchfeld',
  unmark: 'Hervorhebungen entfernen',
} satisfies Words<typeof english>;
