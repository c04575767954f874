import type { maps as english } from '../en/maps.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';

const mentions = (number: number) => count(number, { one: '# mención', other: '# menciones' });

export const maps = {
  region: (countries: readonly string[]) => dates.list(countries),
  around: (place: string) => `En torno a ${place}`,
  closer: (place: string) => `Más cerca: en torno a ${place}`,
  far: 'Países y lugares más lejanos',
  world: 'Dónde están los lugares',
  title: (name: string) => `Mapa: ${name}`,
  where: (name: string) => `Mapa: dónde está ${name}`,
  point: (name: string, kind: string, number: number) => `${name}, ${kind}: ${mentions(number)}`,
  beyond: (name: string, kind: string, number: number) =>
    `${name}, ${kind}, más allá del borde del mapa: ${mentions(number)}`,
  key: {
    town: 'una población',
    area: 'el centro de una provincia, un distrito o un país',
    size: 'Los círculos más grandes se nombran más a menudo.',
  },
  listed: 'Las regiones sin un centro claro solo están en la lista.',
  nearby: 'Cerca:',
  filled: 'Sus propios lugares están rellenos. Cerca:',
  orientation: 'Los puntos y las fronteras (Natural Earth) sirven solo de orientación.',
} satisfies Words<typeof english>;
