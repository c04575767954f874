import type { names as english } from '../en/names.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

const mentions = (number: number) => count(number, { one: '# Nennung', other: '# Nennungen' });

export const names = {
  mentions,
  places: {
    title: 'Orte',
    description:
      'Alle hier genannten Orte, auf einer Karte und von A bis Z, jeder mit allen Textstellen, die ihn nennen.',
    lead: 'Jeder Ort führt zu allen Textstellen, die ihn nennen, in welcher Schreibweise auch immer.',
    list: 'Von A bis Z',
  },
  actors: {
    title: 'Akteure',
    description:
      'Alle hier Genannten, von Organisationen bis zu Personen, mit allen Textstellen, die sie nennen.',
    lead:
      'Jeder Name führt zu allen Textstellen, in denen er steht, in welcher Schreibweise auch immer. Die Zahl sagt, wie oft er genannt wird. ' +
      'Medien, die Propaganda verbreiten, haben hier keine Seite.',
    list: 'Nach Art',
  },
  kinds: {
    organisation: 'Organisationen',
    'state body': 'Staatliche Stellen',
    person: 'Personen',
    community: 'Gemeinschaften',
    platform: 'Plattformen',
  },
  communities: 'Gemeinschaften werden als Gemeinschaften genannt, nicht als Beteiligte an der Gewalt.',
  spellings: {
    title: 'Schreibweisen',
    here: 'In diesen Texten',
    elsewhere: 'Anderswo',
    more: (number: number) => `${number} weitere`,
    all: (number: number) =>
      count(number, { one: 'Die andere Schreibweise', other: 'Alle # anderen Schreibweisen, von A bis Z' }),
  },
  company: {
    title: 'In denselben Textstellen genannt',
    places: 'Orte',
    organisations: 'Organisationen, staatliche Stellen, Plattformen',
    persons: 'Personen',
    communities: 'Gemeinschaften',
    note: 'Die Zahl sagt, wie viele Textstellen beide nennen. Zusammen genannt zu werden heißt nicht, dass es eine Verbindung gibt.',
  },
  everyPassage: (name: string) => `${name}: alle Textstellen`,
  passages: 'Textstellen',
  page: (name: string, kind: string) =>
    `Alle Textstellen hier, die ${name} (${kind}) nennen, in welcher Schreibweise auch immer, mit ihrem Satz`,
  nowhere: 'Keine Textstelle hier enthält diesen Namen.',
  inside: { place: 'Darin:', actor: 'Dazu gehören:' },
  landing: 'Genannt auf der Startseite von ',
  landingMore: (number: number) =>
    ` und von ${count(number, { one: '# weiteren Text', other: '# weiteren Texten' })}`,
  languages: { fa: 'Dari und Persisch' },
  within: { place: 'in', actor: '· gehört zu' },
  counts: {
    summary: (number: number, passages: number, where: string) =>
      `${mentions(number)} in ${count(passages, { one: '# Textstelle', other: '# Textstellen' })}, in ${where}.`,
    papers: (number: number) => count(number, { one: '# Text', other: '# Texten' }),
    sections: (number: number) => count(number, { one: '# Abschnitt', other: '# Abschnitten' }),
    columns: { section: 'Abschnitt', mentions: 'Nennungen', passages: 'Textstellen' },
  },
} satisfies Words<typeof english>;
