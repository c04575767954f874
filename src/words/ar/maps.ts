import type { maps as english } from '../en/maps.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';

export const maps = {
  region: (countries: readonly string[]) => dates.list(countries),
  around: (place: string) => `حول ${place}`,
  closer: (place: string) => `عن قرب: حول ${place}`,
  far: 'بلدان وأماكن أبعد',
  world: 'مواقع الأماكن',
  title: (name: string) => `خريطة: ${name}`,
  where: (name: string) => `خريطة: موقع ${name}`,
  point: (name: string, kind: string, number: number) => `${name}، ${kind}: ${count(number, 'mention')}`,
  beyond: (name: string, kind: string, number: number) =>
    `${name}، ${kind}، خارج حافة الخريطة: ${count(number, 'mention')}`,
  key: {
    town: 'بلدة',
    area: 'وسط ولاية أو مديرية أو بلد',
    size: 'الدوائر الأكبر تُذكر أكثر.',
  },
  listed: 'المناطق التي لا مركز واضحًا لها في القائمة وحدها.',
  nearby: 'في الجوار:',
  filled: 'أماكنه ممتلئة. وفي الجوار:',
  orientation: 'النقاط والحدود (Natural Earth) للاستدلال فقط.',
} satisfies Words<typeof english>;
