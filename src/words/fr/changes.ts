import type { changes as english } from '../en/changes.ts';
import { listsIn } from '../intl.ts';
import type { Words } from '../words.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

export const changes = {
  cited: {
    unchanged: 'Inchangé depuis que vous l’avez cité.',
    unknown:
      'Ce ne sont pas les mots que vous avez cités, ou l’adresse a été mal copiée : aucun texte publié ne porte sa marque.',
    unread: 'Modifié depuis que vous l’avez cité. La modification ne peut pas être montrée maintenant.',
    changed: (day: string) => `Modifié le ${day}.`,
    stops: (day: string) => `Modifié le ${day}, dans la seule ponctuation.`,
    added: (day: string) => `Modifié le ${day} : les mots cités sont ici tels quels, parmi d’autres.`,
    stand: (day: string, places: readonly string[]) =>
      `Modifié le ${day} : les mots cités sont restés tels quels, à savoir ${list(places)}.`,
    place: (section: number, passage: number) => `section ${section}, passage ${passage}`,
    before: 'Les mots que vous avez cités',
    after: 'Les mots d’aujourd’hui',
    all: 'Toutes les modifications de ce texte',
    compare: 'Comparer les mots',
    close: 'Fermer',
  },

  page: {
    eyebrow: 'Modifications',
    title: (paper: string) => `Modifications · ${paper}`,
    about: (since: string) =>
      `Ce qui a été modifié dans ces mots depuis le ${since}, le plus récent d’abord. Les mots retirés sont barrés, les mots ajoutés soulignés.`,
    none: 'Aucun mot d’un passage n’a été modifié ce jour-là.',
    before: 'Avant',
    after: 'Après',
    added: 'Ajouté',
    removed: 'Abandonné',
    moved: (before: string, now: string) => `${before}, désormais ${now}`,
    back: 'Retour au texte',
    description: (paper: string) =>
      `Ce qui a été corrigé et modifié dans ${paper}, par jour, avec les mots d’avant et d’après.`,
    link: 'Ce qui a été modifié',
  },
} satisfies Words<typeof english>;
