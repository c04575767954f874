import type { reading as english } from '../en/reading.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { language } from './language.ts';

export const reading = {
  header: {
    skip: 'رفتن به متن',
    site: 'وب‌گاه',
    places: 'جاها',
    actors: 'کنشگران',
    topics: 'موضوع‌ها',
    authors: 'نویسندگان',
    timeline: 'گاه‌شمار',
    about: 'درباره',
    aboutSite: (site: string) => `دربارهٔ ${site}`,
    search: 'جست‌وجو',
  },
  footer: {
    privacy: 'این وب‌گاه کوکی نمی‌گذارد، کسی را دنبال نمی‌کند و از وب‌گاه‌های دیگر چیزی نمی‌گیرد.',
    about: 'درباره، حقوق و تصحیح‌ها',
    accessibility: 'دسترس‌پذیری',
    licence: 'شرایط:',
    site: (name: string, tagline: string) => `${name}: ${tagline}.`,
  },
  pager: {
    label: 'بخش پیشین و بعدی',
    previous: 'بخش پیشین',
    next: 'بخش بعدی',
    start: 'آغاز مقاله',
    end: 'پایان مقاله',
    whole: 'خواندن دوباره در یک صفحه',
  },
  contents: {
    label: 'بخش‌های این مقاله',
    title: 'فهرست',
    titled: (paper: string) => `فهرست: ${paper}`,
    sections: 'بخش به بخش',
    whole: 'همه در یک صفحه',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `بخش ${number} از ${sections} · ${minutes}\u00A0دقیقه`,
    link: 'پیوند به این بخش',
    of: (number: number, sections: number) => `بخش ${number} از ${sections}`,
    passage: (passage: number | string) => `بند ${passage}`,
    moved: (id: string, section: number, passage: number) =>
      `${id} اکنون بند ${passage} از بخش ${section} است`,
  },
  paper: {
    whole: 'خواندن همه در یک صفحه',
    sections: 'بخش‌ها',
    allSections: (sections: number) => `همهٔ ${sections} بخش`,
    further: 'مقاله‌های دیگر',
    wholeOf: (paper: string) => `${paper}، کامل`,
    count: (papers: number) => count(papers, 'مقاله'),
    all: (papers: number) => `همهٔ ${papers} مقاله`,
  },
  missing: {
    title: 'پیدا نشد',
    heading: 'در این نشانی صفحه‌ای نیست',
    why: 'شاید نشانی نادرست نوشته شده یا صفحه جابه‌جا شده باشد.',
    search: 'جایی، کنشگری یا واژه‌ای را بجویید',
    start: '، یا از یک مقاله آغاز کنید:',
  },
  sharing: {
    account: 'شرحی بر نسخهٔ اصلی',
    paper: 'متن کامل',
    accountOf: (paper: string) => `شرحی بر ${paper}`,
    others: (author: string) => `${author} و دیگران`,
    sectionOf: (title: string, number: number, paper: string) =>
      `${title}، بخش ${number} از ${language.quote(paper)}`,
    figureOf: (title: string, paper: string) => `${title}، شکلی از ${language.quote(paper)}`,
  },
  pages: {
    label: 'صفحه‌های این فهرست',
    page: (page: number) => `صفحهٔ ${page}`,
    pageOf: (page: number, pages: number) => `صفحهٔ ${page} از ${pages}`,
    last: 'صفحهٔ آخر',
    after: (page: number, pages: number) => `، صفحهٔ ${page} از ${pages}`,
  },
  card: {
    minutes: (minutes: number) => `${minutes}\u00A0دقیقه`,
    notes: (notes: number) => count(notes, 'یادداشت'),
  },
} satisfies Words<typeof english>;
