import type { citing as english } from '../en/citing.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

const kinds = {
  report: 'لتقرير',
  'article-journal': 'لمقالة',
  'post-weblog': 'لتدوينة',
  chapter: 'لفصل',
  book: 'لكتاب',
};

const span = (first: number, last: number) => (first === last ? `${first}` : `${first} إلى ${last}`);

const passages = (first: number, last = first) =>
  `${first === last ? 'المقطع' : 'المقاطع'} ${span(first, last)}`;

const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}، `}${language.quote(title)}`;

export const citing = {
  byline: {
    account: 'عرض',
    by: (maker: string) => `من إعداد ${maker}`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${kind === undefined ? 'لبحث' : kinds[kind]}${authors.length === 0 ? '' : ` بقلم ${list(authors)}`}`,
    authors: list,
    abstract: 'الملخص',
    minutes: (minutes: number) => `مدة القراءة ${minutes}\u00A0د`,
  },

  edition: {
    account: 'عرض',
    manuscript: 'النص الكامل',
    by: (maker: string) => `من إعداد ${maker}`,
    of: 'لعمل',
    authors: (authors: readonly string[]) => (authors.length === 0 ? '' : `${list(authors)}،`),
  },

  accountTitle: (title: string) => `${title}: عرض`,
  basis: (maker: string, work: string) => `عرض من إعداد ${maker} لـ: ${work}`,
  numbersFrom: (rights: string) => `الأرقام من الأصل: ${rights}`,

  about: {
    account: 'عن هذا العرض',
    manuscript: 'عن هذه النسخة',
    original: 'الأصل',
    rights: 'الحقوق',
    noRights: 'لم تُذكر الحقوق.',
    funding: 'التمويل',
    authors: 'المؤلفون',
    correspondence: 'للمراسلة',
    translators: 'ترجمة',
    series: 'السلسلة',
    keywords: 'الكلمات المفتاحية',
    thisAccount: 'هذا العرض',
    thisEdition: 'هذه النسخة',
    corrected: (day: string) => `صُحّح في ${day}`,
    words: (count: string) => `عدد الكلمات ${count}`,
    author: 'المؤلف',
  },

  place: (section: number, passage?: number | string) =>
    passage === undefined ? `القسم ${section}` : `القسم ${section}، المقطع ${passage}`,

  original: {
    short: (section: number, first: number, last: number) =>
      `§${section} ¶${first === last ? first : `${first}–${last}`}`,
    basis: (place: string) => `الأصل \u2068${place}\u2069`,
    long: (section: number, first: number, last: number) =>
      `القسم ${section}، ${first === last ? 'الفقرة' : 'الفقرات'} ${span(first, last)}`,
    here: (section: number, passage: number) => `القسم ${section}، المقطع ${passage}`,
    unnumbered: (section: number, paragraph: number) => `القسم ${section}، ¶${paragraph}`,
  },

  page: {
    eyebrow: 'الاستشهاد',
    back: 'العودة إلى الصفحة',
    account:
      'استشهد بهذا العرض، بمقاطعه، لما تقرؤه هنا. ولنقل كلام المؤلف استشهد بالأصل: تحت كل قسم تجد أيّ فقراته يعرضها كل مقطع.',
    manuscript: 'استشهد بهذه النسخة بأقسامها ومقاطعها.',
    figureOfAccount: 'استشهد بهذا الشكل لما تراه هنا. ولنقل شكل المؤلف نفسه استشهد بالأصل.',
    figure: 'استشهد بهذا الشكل بعنوانه الخاص.',
    thisAccount: 'هذا العرض',
    thisEdition: 'هذه النسخة',
    thisFigure: 'هذا الشكل',
    original: 'الأصل',
    section: (number: number, title: string) => `القسم ${number}: ${title}`,
    passage: (section: number, passage: number) => `القسم ${section}، المقطع ${passage}`,
    anyPassage: 'مقطع من هذا القسم',
    fill: 'ضع مكان N، في الموضعين، الرقم المكتوب بجانب المقطع.',
    places: 'مواضع مقاطعه في الأصل',
    run: (first: number, last: number, place: string) => `${passages(first, last)}: ${place}`,
    description: (title: string) => `مراجع للاستشهاد بـ ${title} وبكل قسم من أقسامه وبأي مقطع من مقاطعه.`,
    figureDescription: (label: string, title: string) =>
      `مراجع للاستشهاد بـ ${label}، ${language.quote(title)}.`,
    title: (subject: string) => `الاستشهاد بـ ${subject}`,
  },

  reference: {
    styles: { chicago: 'شيكاغو (حاشية)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `تنزيل ${file}`,
    copy: 'نسخ',
  },

  print: {
    label: 'طريقة الاستشهاد',
    original: 'الأصل:',
    rights: (rights: string) => `حقوق الأصل: ${rights}.`,
  },

  links: {
    cite: (what: string) => `الاستشهاد بـ${what}`,
    link: 'رابط',
    to: (what: string) => ` إلى ${what}`,
    section: 'هذا القسم',
    account: 'هذا العرض',
    paper: 'هذا البحث',
    figure: 'هذا الشكل',
    see: (section: number, passage: number) => `انظره في القسم ${section}، المقطع ${passage}`,
  },

  tools: {
    passage: 'المقطع',
    copyLink: 'نسخ الرابط',
    cite: 'استشهاد',
    share: 'مشاركة',
    copied: 'تم النسخ',
    copyByHand: 'انسخ هذا:',
    close: 'إغلاق',
    citePage: 'استشهاد',
    citePassage: (passage: number) => `الاستشهاد بالمقطع ${passage}`,
    inOriginal: (passage: number, place: string) => `المقطع ${passage} عرض لما في الأصل: ${place}.`,
    selected: 'الكلمات المحددة',
    quote: 'نسخ رابط هذا الاقتباس',
  },

  credit: {
    account: (maker: string, authors: readonly string[], title: string) =>
      `من عرض ${maker} لـ ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `القسم ${first[0]}، ${passages(first[1], last[1])}`
        : `من القسم ${first[0]}، ${passages(first[1])}، إلى القسم ${last[0]}، ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}، ${place}:`,
  },
} satisfies Words<typeof english>;
