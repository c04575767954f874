import type { changes as english } from '../en/changes.ts';
import { listsIn } from '../intl.ts';
import type { Words } from '../words.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

export const changes = {
  cited: {
    unchanged: 'Unverändert, seit Sie es zitiert haben.',
    unknown:
      'Das sind nicht die Wörter, die Sie zitiert haben, oder die Adresse wurde falsch abgeschrieben: Keine veröffentlichte Fassung trägt ihr Zeichen.',
    unread: 'Geändert, seit Sie es zitiert haben. Was geändert wurde, lässt sich jetzt nicht zeigen.',
    changed: (day: string) => `Geändert am ${day}.`,
    stops: (day: string) => `Geändert am ${day}, nur in der Zeichensetzung.`,
    added: (day: string) =>
      `Geändert am ${day}: Die zitierten Wörter stehen hier unverändert, zwischen anderen.`,
    stand: (day: string, places: readonly string[]) =>
      `Geändert am ${day}: Die zitierten Wörter stehen unverändert in ${list(places)}.`,
    place: (section: number, passage: number) => `Abschnitt ${section}, Textstelle ${passage}`,
    before: 'Die Wörter, die Sie zitiert haben',
    after: 'Die Wörter jetzt',
    all: 'Alle Änderungen dieses Textes',
    compare: 'Wörter vergleichen',
    close: 'Schließen',
  },
  page: {
    eyebrow: 'Änderungen',
    title: (paper: string) => `Änderungen · ${paper}`,
    about: (since: string) =>
      `Was an diesen Wörtern seit ${since} geändert wurde, das Neueste zuerst. Weggefallene Wörter sind durchgestrichen, neue unterstrichen.`,
    none: 'An diesem Tag wurde kein Wort einer Textstelle geändert.',
    before: 'Vorher',
    after: 'Nachher',
    added: 'Hinzugefügt',
    removed: 'Aufgegeben',
    moved: (before: string, now: string) => `${before}, jetzt ${now}`,
    back: 'Zurück zum Text',
    description: (paper: string) =>
      `Was in ${paper} berichtigt und geändert wurde, nach Tagen, mit den Wörtern davor und danach.`,
    link: 'Was geändert wurde',
  },
} satisfies Words<typeof english>;
