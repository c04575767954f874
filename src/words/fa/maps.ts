import type { maps as english } from '../en/maps.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { dates } from './dates.ts';

const mentions = (number: number) => count(number, 'اشاره');

export const maps = {
  region: (countries: readonly string[]) => dates.list(countries),
  around: (place: string) => `پیرامون ${place}`,
  closer: (place: string) => `نزدیک‌تر: پیرامون ${place}`,
  far: 'کشورها و جاهای دورتر',
  world: 'جاها کجا هستند',
  title: (name: string) => `نقشه: ${name}`,
  where: (name: string) => `نقشه: ${name} کجاست`,
  point: (name: string, kind: string, number: number) => `${name}، ${kind}: ${mentions(number)}`,
  beyond: (name: string, kind: string, number: number) =>
    `${name}، ${kind}، بیرون از لبهٔ نقشه: ${mentions(number)}`,
  key: {
    town: 'یک شهر',
    area: 'میانهٔ یک ولایت، ولسوالی یا کشور',
    size: 'از دایره‌های بزرگ‌تر بیشتر نام برده می‌شود.',
  },
  listed: 'منطقه‌های بی‌مرکز روشن فقط در فهرست آمده‌اند.',
  nearby: 'در نزدیکی:',
  filled: 'جاهای خودش پر شده‌اند. در نزدیکی:',
  orientation: 'نقطه‌ها و مرزها (Natural Earth) فقط برای جهت‌یابی‌اند.',
} satisfies Words<typeof english>;
