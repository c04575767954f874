import type { notes as english } from '../en/notes.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

export const notes = {
  heading: (section: number) => `یادداشت‌های بخش ${section}`,
  unnoted: (authors: number) =>
    `آنچه یادداشتی ندارد گفتهٔ خود ${authors === 1 ? 'نویسنده' : 'نویسندگان'} است. ` +
    'هرجا یادداشت تاریخی ندارد، نسخهٔ اصلی هم ندارد.',
  editorsNote: 'یادداشت ویراستار',
  editorsNotes: 'یادداشت‌های ویراستار',
  original: (at: string) => `نسخهٔ اصلی \u2066§${at.replace('.', ' ¶')}\u2069.`,
  all: (number: number) =>
    number === 1 ? 'نمایش یادداشت به شکل فهرست' : `نمایش همهٔ ${number} یادداشت به شکل فهرست`,
  voices: 'چه کسانی در این یادداشت‌ها سخن می‌گویند',
  back: (note: number, place?: string) =>
    `بازگشت به ارجاع ${note}${place === undefined ? '' : `، جای ${place}`}`,
  points: 'کوتاه',
  whoSpeaks: (voices: number) => `چه کسی سخن می‌گوید: ${count(voices, 'صدا')}`,
} satisfies Words<typeof english>;
