import type { figures as english } from '../en/figures.ts';
import type { Words } from '../words.ts';
import { numbersIn } from '../intl.ts';
import { language } from './language.ts';
import { count } from './count.ts';

const statuses = {
  exact: 'un nombre exact',
  none: 'indiqué comme nul',
  between: 'une fourchette',
  'at-least': 'une limite inférieure, pas un décompte',
  over: 'aucune limite supérieure n’est indiquée',
  total: 'un seul nombre pour toute la période, non réparti par mois',
  'not-stated': 'aucune source n’indique de nombre ; ce n’est pas zéro',
  event: 'un événement daté',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  value: {
    none: 'aucun',
    notStated: 'non indiqué',
    between: (low: number, high: number) => `${digits(low)} ${high === low + 1 ? 'ou' : 'à'} ${digits(high)}`,
    atLeast: (low: number) => `au moins ${digits(low)}`,
    over: (low: number) => `plus de ${digits(low)}`,
    total: (all: number) => `${digits(all)} en tout`,
  },

  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}, ${where}`,
  },

  key: {
    exact: 'nombre exact',
    between: 'fourchette',
    open: 'ce nombre ou plus',
    none: 'aucun',
    'not-stated': 'aucun nombre indiqué',
    event: 'événement daté',
    change: 'la source change',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (par mois)` : title),
  events: 'Événements datés',

  spoken: {
    no: 'aucun',
    monthly: ' par mois',
    total: (all: number, unit: string) => `${digits(all)} ${unit} en tout`,
    basis: (list: string) => ` Source : ${list}.`,
    passage: 'Indiqué dans : ',
    source: 'Source : ',
    marks: (name: string, marks: number) =>
      `${name} : ${count(marks, { one: '# marque', other: '# marques' })}. Les flèches passent de l’une à l’autre, Entrée montre la source, T mène au tableau.`,
  },

  description: {
    by: (series: string, account: string) => `${series}, d’après ${account}.`,
    missing: (list: string) => `Non indiqué pour ${list}.`,
    events: (events: number) =>
      count(events, {
        one: '# événement daté est marqué sur l’axe du temps.',
        other: '# événements datés sont marqués sur l’axe du temps.',
      }),
    summary: (series: number, numbers: number, exact: number) =>
      `${count(series, { one: 'Une série', other: '# séries' })} de ${count(numbers, { one: '# nombre', other: '# nombres' })}, ${exact === numbers ? 'tous exacts' : `dont ${exact} exacts`}`,
    together: (sum: number) => `ensemble ${digits(sum)}`,
  },

  page: {
    of: 'Une figure de ',
    sources: 'Sources',
    series: 'Séries',
    disagree: 'Où les sources divergent',
    entries: (entries: number) =>
      count(entries, { one: 'L’entrée et sa source', other: 'Les # entrées et leurs sources' }),
    more: 'Description et toutes les sources',
    brief: ', avec une description',
    csv: 'CSV',
    json: 'JSON',
    picture: 'Image',
    numbers: (name: string) => `${name} : les chiffres`,
    noSource: 'aucune source',
    passage: (number: string) => `Passage ${number}`,
    embed: 'Intégrer cette figure',
    embedHow:
      'Collez ceci dans votre page. L’image s’y affiche avec sa mention d’origine et un lien vers ici.',
    columns: 'Colonnes du CSV',
    columnsFile: 'Télécharger cette liste',
  },

  original: {
    standing: (publisher: string) => `Tracé d’après les données de l’original, par ${publisher}.`,
    column: (title: string) => `La colonne ${language.quote(title)} des données de l’original.`,
  },

  table: {
    when: 'Quand',
    what: 'Quoi',
    stated: 'Valeur',
    basis: 'Source',
    monthly: 'par mois',
    by: (account: string) => `d’après ${account}`,
    together: 'Ensemble',
  },

  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `Chiffres : ${work} (${by})${others.map((name) => ` ; ${name}`).join('')}.`,
    address: (address: string) => `Chaque chiffre avec sa source : ${address}`,
  },

  dictionary: {
    series: 'ce qui est compté, ou « Événements datés »',
    account: 'de qui sont ces indications',
    where: 'la période, ou la catégorie, en mots',
    from: 'premier mois ou jour de la période, compris (ISO 8601) ; vide sur un axe de catégories',
    to: 'dernier mois ou jour de la période, compris (ISO 8601)',
    value: 'la valeur en mots, ou ce qui s’est passé',
    low: 'plus petit nombre que permet l’indication ; vide là où rien n’est indiqué',
    high: 'plus grand nombre que permet l’indication ; vide là où aucune limite supérieure n’est indiquée',
    unit: 'ce que comptent les nombres ; « par mois » quand il s’agit de chaque mois de la période',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status} : ${words}`)
      .join(' ; '),
    note: 'ce que le lecteur doit savoir de ce nombre',
    basis:
      'qui l’indique : un endroit de l’original, un passage d’ici ou une source publiée ; plusieurs sont séparés par « ;  »',
    passages: 'les passages de cette édition qui le disent',
    addresses: 'adresses des passages et des sources',
  },
} satisfies Words<typeof english>;
