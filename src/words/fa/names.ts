import type { names as english } from '../en/names.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';

const mentions = (number: number) => count(number, 'اشاره');

export const names = {
  mentions,
  places: {
    title: 'جاها',
    description:
      'هر جایی که اینجا نام برده شده است، روی نقشه و به ترتیب الفبا، هر یک با همهٔ بندهایی که از آن نام می‌برند.',
    lead: 'هر جا به همهٔ بندهایی می‌رسد که از آن نام می‌برند، با هر نگارشی.',
    list: 'به ترتیب الفبا',
  },
  actors: {
    title: 'کنشگران',
    description:
      'همهٔ کسانی که اینجا نام برده شده‌اند، از سازمان‌ها تا اشخاص، هر یک با همهٔ بندهایی که از آن‌ها نام می‌برند.',
    lead:
      'هر نام به همهٔ بندهایی می‌رسد که آن را دارند، با هر نگارشی. عدد می‌گوید چند بار به آن اشاره شده است. ' +
      'رسانه‌هایی که تبلیغات گروه‌ها را پخش می‌کنند اینجا صفحه‌ای ندارند.',
    list: 'بر پایهٔ نوع',
  },
  kinds: {
    organisation: 'سازمان‌ها',
    'state body': 'نهادهای دولتی',
    person: 'اشخاص',
    community: 'جوامع',
    platform: 'پلتفرم‌ها',
  },
  communities: 'جوامع به‌عنوان جامعه نام برده شده‌اند، نه به‌عنوان طرف خشونت.',
  spellings: {
    title: 'نگارش‌ها',
    here: 'در این متن‌ها',
    elsewhere: 'جاهای دیگر',
    more: (number: number) => count(number, 'مورد دیگر'),
    all: (number: number) => `همهٔ ${count(number, 'نگارش دیگر')}، به ترتیب الفبا`,
  },
  company: {
    title: 'نام‌برده در همان بندها',
    places: 'جاها',
    organisations: 'سازمان‌ها، نهادهای دولتی، پلتفرم‌ها',
    persons: 'اشخاص',
    communities: 'جوامع',
    note: 'عدد می‌گوید چند بند از هر دو نام می‌برند. با هم نام برده شدن به معنای پیوندی میان آن‌ها نیست.',
  },
  everyPassage: (name: string) => `${name}: همهٔ بندها`,
  passages: 'بندها',
  page: (name: string, kind: string) =>
    `همهٔ بندهایی از اینجا که از ${name} (${kind}) نام می‌برند، با هر نگارشی، همراه جملهٔ آن`,
  nowhere: 'هیچ بندی اینجا این نام را ندارد.',
  inside: { place: 'در آن:', actor: 'وابسته به آن:' },
  landing: 'نام‌برده در صفحهٔ نخست ',
  landingMore: (papers: number) => `، و ${count(papers, 'مقالهٔ دیگر')}`,
  languages: { fa: 'دری و فارسی' },
  within: { place: '· در', actor: '· بخشی از' },
  counts: {
    summary: (number: number, passages: number, where: string) =>
      `${mentions(number)} در ${count(passages, 'بند')}، در ${where}.`,
    papers: (number: number) => count(number, 'مقاله'),
    sections: (number: number) => count(number, 'بخش'),
    columns: { section: 'بخش', mentions: 'اشاره‌ها', passages: 'بندها' },
  },
} satisfies Words<typeof english>;
