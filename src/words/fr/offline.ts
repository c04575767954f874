import type { offline as english } from '../en/offline.ts';
import type { Words } from '../words.ts';

export const offline = {
  keep: 'Garder pour lire hors connexion',
  remove: 'Retirer de cet appareil',
  keeping: (percent: number, size: string) => `Enregistrement : ${percent} % de ${size}`,
  replacing: (percent: number, size: string) =>
    `Il existe une version plus récente. Remplacement de l’ancienne : ${percent} % de ${size}`,
  kept: (day: string, size: string) => `Gardé sur cet appareil depuis le ${day} : ${size}.`,
  removed: 'Retiré de cet appareil.',
  failed:
    'Une partie du texte n’a pas pu être obtenue ; rien n’a donc été changé. Réessayez lorsque vous aurez une connexion.',
  worker: {
    title: 'Pas de connexion',
    notKept: 'Cette page n’est pas gardée sur votre appareil, et il n’y a pas de connexion.',
    copy: 'Le site est injoignable. Voici la copie gardée sur cet appareil le {day}.',
  },
} satisfies Words<typeof english>;
