import type { offline as english } from '../en/offline.ts';
import type { Words } from '../words.ts';

export const offline = {
  keep: 'Guardar para leer sin conexión',
  remove: 'Quitar de este dispositivo',
  keeping: (percent: number, size: string) => `Guardando: ${percent} % de ${size}`,
  replacing: (percent: number, size: string) =>
    `Hay una versión más reciente. Sustituyendo la anterior: ${percent} % de ${size}`,
  kept: (day: string, size: string) => `Guardado en este dispositivo desde el ${day}: ${size}.`,
  removed: 'Quitado de este dispositivo.',
  failed:
    'No se pudo obtener una parte del texto, así que no ha cambiado nada. Vuelva a intentarlo cuando tenga conexión.',
  worker: {
    title: 'Sin conexión',
    notKept: 'Esta página no está guardada en su dispositivo, y no hay conexión.',
    copy: 'No se puede acceder al sitio. Esta es la copia guardada en este dispositivo el {day}.',
  },
} satisfies Words<typeof english>;
