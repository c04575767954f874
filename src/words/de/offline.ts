import type { offline as english } from '../en/offline.ts';
import type { Words } from '../words.ts';

export const offline = {
  keep: 'Zum Lesen ohne Verbindung behalten',
  remove: 'Von diesem Gerät entfernen',
  keeping: (percent: number, size: string) => `Wird gespeichert: ${percent} % von ${size}`,
  replacing: (percent: number, size: string) =>
    `Es gibt eine neuere Fassung. Die alte wird ersetzt: ${percent} % von ${size}`,
  kept: (day: string, size: string) => `Auf diesem Gerät gespeichert seit ${day}: ${size}.`,
  removed: 'Von diesem Gerät entfernt.',
  failed:
    'Ein Teil des Textes war nicht zu bekommen, deshalb wurde nichts geändert. Versuchen Sie es noch einmal, wenn Sie eine Verbindung haben.',
  worker: {
    title: 'Keine Verbindung',
    notKept: 'Diese Seite ist auf Ihrem Gerät nicht gespeichert, und es gibt keine Verbindung.',
    copy: 'Die Website ist nicht erreichbar. Dies ist die Kopie, die am {day} auf diesem Gerät gespeichert wurde.',
  },
} satisfies Words<typeof english>;
