import { numbersIn } from '../intl.ts';
import { language } from './language.ts';

/** What figures say: on their marks and keys, in tables and files, and around them. */

/** What each way of stating something means: for the dictionary of the data, and for the reader who asks. */
const statuses = {
  exact: 'an exact number',
  none: 'stated as none',
  between: 'a range',
  'at-least': 'a lower limit, not a count',
  over: 'no upper limit is stated',
  total: 'one number for the whole span, not split by month',
  'not-stated': 'no source states a number; this is not zero',
  event: 'a dated event',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  /** A value in the table. */
  value: {
    none: 'none',
    notStated: 'not stated',
    between: (low: number, high: number) =>
      `${digits(low)} ${high === low + 1 ? 'or' : 'to'} ${digits(high)}`,
    atLeast: (low: number) => `at least ${digits(low)}`,
    over: (low: number) => `over ${digits(low)}`,
    total: (all: number) => `${digits(all)} in all`,
  },

  /** A value on its mark, where that takes fewer letters. */
  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}, ${where}`,
  },

  /** One word or two for each kind of mark. */
  key: {
    exact: 'exact number',
    between: 'range',
    open: 'this many or more',
    none: 'none',
    'not-stated': 'no number stated',
    event: 'dated event',
    change: 'the source changes',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (per month)` : title),
  events: 'Dated events',

  /** A mark in words. */
  spoken: {
    no: 'no',
    monthly: ' a month',
    total: (all: number, unit: string) => `${digits(all)} ${unit} in all`,
    basis: (list: string) => ` Basis: ${list}.`,
    passage: 'Stated in: ',
    source: 'Source: ',
    marks: (name: string, marks: number) =>
      `${name}: ${marks} marks. Arrow keys move between them, Enter shows the source, T goes to the table.`,
  },

  /** The figure in sentences. */
  description: {
    by: (series: string, account: string) => `${series}, by ${account}.`,
    missing: (list: string) => `Not stated for ${list}.`,
    events: (count: number) => `${count} dated events are marked on the time axis.`,
    summary: (series: number, numbers: number, exact: number) =>
      `${series === 1 ? 'One series' : `${series} series`} with ${numbers} numbers, ${exact === numbers ? 'all exact' : `${exact} of them exact`}`,
    together: (sum: number) => `together ${digits(sum)}`,
  },

  /** What stands around the picture. */
  page: {
    of: 'A figure of ',
    sources: 'Sources',
    series: 'Series',
    disagree: 'Where sources disagree',
    entries: (count: number) => `All ${count} entries and their sources`,
    more: 'Description and all sources',
    brief: ', with a description',
    csv: 'CSV',
    json: 'JSON',
    picture: 'Picture',
    numbers: (name: string) => `${name}: the numbers`,
    noSource: 'no source',
    passage: (number: string) => `Passage ${number}`,
    embed: 'Embed this figure',
    embedHow: 'Paste this into your page. It shows the picture with its credit and links here.',
    columns: 'Columns of the CSV',
    columnsFile: 'Download this list',
  },

  /** Where the table behind the original has taken the place of a reconstruction. */
  original: {
    standing: (publisher: string) => `Drawn from the data behind the original, by ${publisher}.`,
    column: (title: string) => `The column “${title}” of the data behind the original.`,
  },

  /** Heads of the table. */
  table: {
    when: 'When',
    what: 'What',
    stated: 'Value',
    basis: 'Source',
    monthly: 'a month',
    by: (account: string) => `by ${account}`,
    together: 'Together',
  },

  /** Lines at the foot of the picture to pass on. */
  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `Numbers: ${work} (${by})${others.map((name) => `; ${name}`).join('')}.`,
    address: (address: string) => `Each number with its source: ${address}`,
  },

  /** What each column of the CSV holds, in its order. */
  dictionary: {
    series: 'what is counted, or “Dated events”',
    account: 'whose statements these are',
    where: 'the span of time, or the kind, in words',
    from: 'first month or day of the span, included (ISO 8601); empty on an axis of kinds',
    to: 'last month or day of the span, included (ISO 8601)',
    value: 'the value in words, or what happened',
    low: 'lowest number the statement allows; empty where nothing is stated',
    high: 'highest number the statement allows; empty where no upper limit is stated',
    unit: 'what the numbers count; “a month” where each month of the span is meant',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status}: ${words}`)
      .join('; '),
    note: 'what a reader should know about this number',
    basis:
      'who states it: a place in the original, a passage here, or a published source; several are separated by “; ”',
    passages: 'the passages of this edition that say it',
    addresses: 'addresses of the passages and sources',
  },
};
