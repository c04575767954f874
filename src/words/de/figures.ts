import type { figures as english } from '../en/figures.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { numbersIn } from '../intl.ts';
import { language } from './language.ts';

const statuses = {
  exact: 'eine genaue Zahl',
  none: 'als null angegeben',
  between: 'eine Spanne',
  'at-least': 'eine Untergrenze, keine Zählung',
  over: 'keine Obergrenze angegeben',
  total: 'eine Zahl für den ganzen Zeitraum, nicht nach Monaten getrennt',
  'not-stated': 'keine Quelle nennt eine Zahl; das ist nicht null',
  event: 'ein datiertes Ereignis',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  value: {
    none: 'keine',
    notStated: 'nicht angegeben',
    between: (low: number, high: number) =>
      `${digits(low)} ${high === low + 1 ? 'oder' : 'bis'} ${digits(high)}`,
    atLeast: (low: number) => `mindestens ${digits(low)}`,
    over: (low: number) => `über ${digits(low)}`,
    total: (all: number) => `insgesamt ${digits(all)}`,
  },

  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}, ${where}`,
  },

  key: {
    exact: 'genaue Zahl',
    between: 'Spanne',
    open: 'so viele oder mehr',
    none: 'keine',
    'not-stated': 'keine Zahl angegeben',
    event: 'datiertes Ereignis',
    change: 'die Quelle wechselt',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (je Monat)` : title),
  events: 'Datierte Ereignisse',

  spoken: {
    no: 'keine',
    monthly: ' im Monat',
    total: (all: number, unit: string) => `insgesamt ${digits(all)} ${unit}`,
    basis: (list: string) => ` Beleg: ${list}.`,
    passage: 'Steht in: ',
    source: 'Quelle: ',
    marks: (name: string, marks: number) =>
      `${name}: ${count(marks, { one: '# Marke', other: '# Marken' })}. Pfeiltasten wechseln zwischen ihnen, Enter zeigt die Quelle, T führt zur Tabelle.`,
  },

  description: {
    by: (series: string, account: string) => `${series}, nach ${account}.`,
    missing: (list: string) => `Nicht angegeben für ${list}.`,
    events: (events: number) =>
      count(events, {
        one: '# datiertes Ereignis ist auf der Zeitachse eingetragen.',
        other: '# datierte Ereignisse sind auf der Zeitachse eingetragen.',
      }),
    summary: (series: number, numbers: number, exact: number) =>
      `${count(series, { one: 'Eine Reihe', other: '# Reihen' })} mit ${count(numbers, { one: '# Zahl', other: '# Zahlen' })}, ${exact === numbers ? 'alle genau' : `davon ${exact} genau`}`,
    together: (sum: number) => `zusammen ${digits(sum)}`,
  },

  page: {
    of: 'Eine Abbildung aus ',
    sources: 'Quellen',
    series: 'Reihen',
    disagree: 'Wo Quellen voneinander abweichen',
    entries: (entries: number) =>
      count(entries, { one: 'Der eine Eintrag und seine Quelle', other: 'Alle # Einträge und ihre Quellen' }),
    more: 'Beschreibung und alle Quellen',
    brief: ', mit Beschreibung',
    csv: 'CSV',
    json: 'JSON',
    picture: 'Bild',
    numbers: (name: string) => `${name}: die Zahlen`,
    noSource: 'keine Quelle',
    passage: (number: string) => `Textstelle ${number}`,
    embed: 'Diese Abbildung einbinden',
    embedHow: 'Fügen Sie dies in Ihre Seite ein. Es zeigt das Bild mit Herkunftsangabe und Link hierher.',
    columns: 'Spalten der CSV-Datei',
    columnsFile: 'Diese Liste herunterladen',
  },

  original: {
    standing: (publisher: string) => `Gezeichnet nach den Daten hinter dem Original, von ${publisher}.`,
    column: (title: string) => `Die Spalte ${language.quote(title)} der Daten hinter dem Original.`,
  },

  table: {
    when: 'Wann',
    what: 'Was',
    stated: 'Wert',
    basis: 'Quelle',
    monthly: 'im Monat',
    by: (account: string) => `nach ${account}`,
    together: 'Zusammen',
  },

  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `Zahlen: ${work} (${by})${others.map((name) => `; ${name}`).join('')}.`,
    address: (address: string) => `Jede Zahl mit ihrer Quelle: ${address}`,
  },

  dictionary: {
    series: 'was gezählt wird, oder „Datierte Ereignisse“',
    account: 'von wem diese Angaben sind',
    where: 'der Zeitraum oder die Art, in Worten',
    from: 'erster Monat oder Tag des Zeitraums, einschließlich (ISO 8601); leer auf einer Achse von Arten',
    to: 'letzter Monat oder Tag des Zeitraums, einschließlich (ISO 8601)',
    value: 'der Wert in Worten, oder was geschah',
    low: 'kleinste Zahl, die die Angabe zulässt; leer, wo nichts angegeben ist',
    high: 'größte Zahl, die die Angabe zulässt; leer, wo keine Obergrenze angegeben ist',
    unit: 'was die Zahlen zählen; „im Monat“, wo jeder Monat des Zeitraums gemeint ist',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status}: ${words}`)
      .join('; '),
    note: 'was man über diese Zahl wissen sollte',
    basis:
      'wer sie nennt: eine Stelle im Original, eine Textstelle hier oder eine veröffentlichte Quelle; mehrere sind durch „; “ getrennt',
    passages: 'die Textstellen dieser Ausgabe, die es sagen',
    addresses: 'Adressen der Textstellen und Quellen',
  },
} satisfies Words<typeof english>;
