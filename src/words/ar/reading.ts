import type { reading as english } from '../en/reading.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { language } from './language.ts';

export const reading = {
  header: {
    skip: 'انتقل إلى النص',
    site: 'الموقع',
    places: 'الأماكن',
    actors: 'الفاعلون',
    topics: 'المواضيع',
    authors: 'المؤلفون',
    timeline: 'التسلسل الزمني',
    about: 'عن الموقع',
    aboutSite: (site: string) => `عن ${site}`,
    search: 'بحث',
  },
  footer: {
    privacy: 'لا يضع هذا الموقع ملفات تعريف ارتباط ولا يتتبع أحدًا ولا يحمّل شيئًا من مواقع أخرى.',
    about: 'عن الموقع والحقوق والتصحيحات',
    accessibility: 'إمكانية الوصول',
    licence: 'الشروط:',
    site: (name: string, tagline: string) => `${name}: ${tagline}.`,
  },
  pager: {
    label: 'القسم السابق والقسم التالي',
    previous: 'القسم السابق',
    next: 'القسم التالي',
    start: 'بداية البحث',
    end: 'نهاية البحث',
    whole: 'قراءته مجددًا في صفحة واحدة',
  },
  contents: {
    label: 'أقسام هذا البحث',
    title: 'المحتويات',
    titled: (paper: string) => `المحتويات: ${paper}`,
    sections: 'قسمًا قسمًا',
    whole: 'الكل في صفحة واحدة',
  },
  section: {
    place: (number: number, sections: number, minutes: number) =>
      `القسم ${number} من ${sections} · ${minutes}\u00A0د`,
    link: 'رابط هذا القسم',
    of: (number: number, sections: number) => `القسم ${number} من ${sections}`,
    passage: (passage: number | string) => `المقطع ${passage}`,
    moved: (id: string, section: number, passage: number) =>
      `${id} هو الآن المقطع ${passage} من القسم ${section}`,
  },
  paper: {
    whole: 'قراءة الكل في صفحة واحدة',
    sections: 'الأقسام',
    allSections: (sections: number) => `كل الأقسام (${sections})`,
    further: 'أبحاث أخرى',
    wholeOf: (paper: string) => `${paper}، كاملًا`,
    count: (papers: number) => count(papers, 'paper'),
    all: (papers: number) => `كل الأبحاث (${papers})`,
  },
  missing: {
    title: 'غير موجود',
    heading: 'لا توجد صفحة بهذا العنوان',
    why: 'ربما كُتب العنوان خطأً أو نُقلت الصفحة.',
    search: 'ابحث عن مكان أو فاعل أو كلمة',
    start: '، أو ابدأ من أحد الأبحاث:',
  },
  sharing: {
    account: 'عرض للأصل',
    paper: 'النص الكامل',
    accountOf: (paper: string) => `عرض لـ ${paper}`,
    others: (author: string) => `${author} وآخرون`,
    sectionOf: (title: string, number: number, paper: string) =>
      `${title}، القسم ${number} من ${language.quote(paper)}`,
    figureOf: (title: string, paper: string) => `${title}، شكل من ${language.quote(paper)}`,
  },
  pages: {
    label: 'صفحات هذه القائمة',
    page: (page: number) => `الصفحة ${page}`,
    pageOf: (page: number, pages: number) => `الصفحة ${page} من ${pages}`,
    last: 'الصفحة الأخيرة',
    after: (page: number, pages: number) => `، الصفحة ${page} من ${pages}`,
  },
  card: {
    minutes: (minutes: number) => `${minutes}\u00A0د`,
    notes: (notes: number) => count(notes, 'note'),
  },
} satisfies Words<typeof english>;
