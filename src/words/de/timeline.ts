import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words.ts';
import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'Angriffe', one: 'Angriff' },
  campaign: { lane: 'Verlauf der Kampagne', one: 'Verlauf der Kampagne' },
  operation: { lane: 'Operationen gegen die Gruppe', one: 'Operation gegen die Gruppe' },
  organisation: { lane: 'Innerhalb der Gruppe', one: 'Innerhalb der Gruppe' },
  money: { lane: 'Geld', one: 'Geld' },
  statement: { lane: 'Äußerungen und Schätzungen', one: 'Äußerung oder Schätzung' },
  politics: { lane: 'Politik', one: 'Politik' },
  other: { lane: 'Andere Ereignisse', one: 'Anderes' },
};

const events = (number: number) => count(number, { one: '# Ereignis', other: '# Ereignisse' });

export const timeline = {
  title: 'Zeitleiste',
  description: (number: number, page: string) =>
    `${count(number, { one: '# datiertes Ereignis', other: '# datierte Ereignisse' })}, jedes mit der Textstelle, die es berichtet${page}.`,
  lead: (number: number) => `${events(number)}, jedes mit der Textstelle, die es berichtet.`,
  here: (number: number, years: string | undefined) =>
    ` Diese Seite hat ${count(number, { one: 'das # Ereignis', other: 'die # Ereignisse' })} von ${years}; siehe `,
  others: 'andere Jahre',
  years: (first: string, last: string) => (first === last ? first : `${first} bis ${last}`),
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `, Seite ${page} von ${pages}${years === undefined ? '' : `: ${years}`}`,
  kinds,
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'Ereignisse' : kinds[kind].lane,
  key: {
    title: 'Ein Datum ist so genau wie seine Textstelle:',
    day: 'ein Tag',
    month: 'ein Monat',
    about: 'eine Jahreszeit, ein Jahr oder ein Teil davon',
    span: 'von einem Datum zum anderen',
  },
  plot: {
    label: 'Ereignisse nach Art und Monat',
    skip: 'Das Bild überspringen: Die Liste hat dieselben Ereignisse',
    before: (number: number) => `${events(number)} davor`,
    after: (number: number) => `${events(number)} danach`,
    outside: 'Nur in der Liste: ',
    and: ' und ',
  },
  places: { label: 'Ort', all: 'Alle Orte' },
  actors: { label: 'Akteur', all: 'Alle Akteure' },
  kind: { label: 'Art', all: 'Alle Arten' },
  shown: (number: number, here: boolean) => `${events(number)}${here ? ' auf dieser Seite' : ''}`,
  passage: (section: string, passage: string) => `Abschnitt ${section}, Textstelle ${passage}`,
  passageOf: (paper: string, section: string, passage: string) =>
    `${paper}, Abschnitt ${section}, Textstelle ${passage}`,
  events: 'Datierte Ereignisse',
  onTimeline: (number: number) => `${events(number)} auf der Zeitleiste`,
  strip: {
    label: 'Datierte Ereignisse',
    sentence: (exact: string, within: string) =>
      `Datierte Ereignisse: ${[
        exact,
        within === '' ? '' : `${exact === '' ? '' : 'und '}weniger genau ${within}`,
      ]
        .filter((part) => part !== '')
        .join(', ')}.`,
  },
} satisfies Words<typeof english>;
