import type { maps as english } from '../en/maps.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';

const mentions = (number: number) => count(number, { one: '# mention', other: '# mentions' });

export const maps = {
  region: (countries: readonly string[]) => dates.list(countries),
  around: (place: string) => `Autour de ${place}`,
  closer: (place: string) => `Plus près : autour de ${place}`,
  far: 'Pays et lieux plus éloignés',
  world: 'Où se trouvent les lieux',
  title: (name: string) => `Carte : ${name}`,
  where: (name: string) => `Carte : où se trouve ${name}`,
  point: (name: string, kind: string, number: number) => `${name}, ${kind} : ${mentions(number)}`,
  beyond: (name: string, kind: string, number: number) =>
    `${name}, ${kind}, au-delà du bord de la carte : ${mentions(number)}`,
  key: {
    town: 'une localité',
    area: 'le centre d’une province, d’un district ou d’un pays',
    size: 'Les cercles plus grands sont nommés plus souvent.',
  },
  listed: 'Les régions sans centre net ne figurent que dans la liste.',
  nearby: 'À proximité :',
  filled: 'Ses propres lieux sont pleins. À proximité :',
  orientation: 'Les points et les frontières (Natural Earth) ne servent qu’à s’orienter.',
} satisfies Words<typeof english>;
