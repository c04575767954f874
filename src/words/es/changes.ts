import type { changes as english } from '../en/changes.ts';
import { listsIn } from '../intl.ts';
import type { Words } from '../words.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

export const changes = {
  cited: {
    unchanged: 'Sin cambios desde que lo citó.',
    unknown:
      'Estas no son las palabras que citó, o la dirección se copió mal: ningún texto publicado lleva su marca.',
    unread: 'Ha cambiado desde que lo citó. El cambio no se puede mostrar ahora.',
    changed: (day: string) => `Modificado el ${day}.`,
    stops: (day: string) => `Modificado el ${day}, solo en la puntuación.`,
    added: (day: string) =>
      `Modificado el ${day}: las palabras citadas siguen aquí tal como eran, entre otras.`,
    stand: (day: string, places: readonly string[]) =>
      `Modificado el ${day}: las palabras citadas siguen tal como eran, en ${list(places)}.`,
    place: (section: number, passage: number) => `sección ${section}, pasaje ${passage}`,
    before: 'Las palabras que citó',
    after: 'Las palabras actuales',
    all: 'Todos los cambios de este texto',
    compare: 'Comparar las palabras',
    close: 'Cerrar',
  },
  page: {
    eyebrow: 'Cambios',
    title: (paper: string) => `Cambios · ${paper}`,
    about: (since: string) =>
      `Lo que ha cambiado en estas palabras desde el ${since}, lo más reciente primero. Las palabras retiradas están tachadas; las añadidas, subrayadas.`,
    none: 'Ese día no cambió ninguna palabra de un pasaje.',
    before: 'Antes',
    after: 'Después',
    added: 'Añadido',
    removed: 'Suprimido',
    moved: (before: string, now: string) => `${before}, ahora ${now}`,
    back: 'Volver al texto',
    description: (paper: string) =>
      `Lo que se ha corregido y cambiado en ${paper}, por días, con las palabras de antes y de después.`,
    link: 'Lo que ha cambiado',
  },
} satisfies Words<typeof english>;
