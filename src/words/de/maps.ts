import type { maps as english } from '../en/maps.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';

const mentions = (number: number) => count(number, { one: '# Nennung', other: '# Nennungen' });

export const maps = {
  region: (countries: readonly string[]) => dates.list(countries),
  around: (place: string) => `Um ${place}`,
  closer: (place: string) => `Näher: um ${place}`,
  far: 'Länder und Orte weiter weg',
  world: 'Wo die Orte liegen',
  title: (name: string) => `Karte: ${name}`,
  where: (name: string) => `Karte: wo ${name} liegt`,
  point: (name: string, kind: string, number: number) => `${name}, ${kind}: ${mentions(number)}`,
  beyond: (name: string, kind: string, number: number) =>
    `${name}, ${kind}, jenseits des Kartenrands: ${mentions(number)}`,
  key: {
    town: 'eine Ortschaft',
    area: 'die Mitte einer Provinz, eines Bezirks oder eines Landes',
    size: 'Größere Kreise werden öfter genannt.',
  },
  listed: 'Regionen ohne klare Mitte stehen nur in der Liste.',
  nearby: 'In der Nähe:',
  filled: 'Die eigenen Orte sind gefüllt. In der Nähe:',
  orientation: 'Punkte und Grenzen (Natural Earth) dienen nur der Orientierung.',
} satisfies Words<typeof english>;
