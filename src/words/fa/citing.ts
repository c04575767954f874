import type { citing as english } from '../en/citing.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

const kinds = {
  report: 'گزارشی',
  'article-journal': 'مقاله‌ای',
  'post-weblog': 'یادداشتی اینترنتی',
  chapter: 'فصلی',
  book: 'کتابی',
};

const span = (first: number, last: number) => (first === last ? `${first}` : `${first} تا ${last}`);

const passages = (first: number, last = first) => `${first === last ? 'بند' : 'بندهای'} ${span(first, last)}`;

const workOf = (authors: readonly string[], title: string) =>
  `${authors.length === 0 ? '' : `${list(authors)}، `}${language.quote(title)}`;

export const citing = {
  byline: {
    account: 'شرحی',
    by: (maker: string) => `از ${maker} بر`,
    work: (kind: keyof typeof kinds | undefined, authors: readonly string[]) =>
      `${kind === undefined ? 'نوشته‌ای' : kinds[kind]}${authors.length === 0 ? '' : ` از ${list(authors)}`}`,
    authors: list,
    abstract: 'چکیده',
    minutes: (minutes: number) => `${minutes}\u00A0دقیقه برای خواندن`,
  },

  edition: {
    account: 'شرحی',
    manuscript: 'متن کامل',
    by: (maker: string) => `از ${maker} بر`,
    of: 'نوشتهٔ',
    authors: (authors: readonly string[]) => (authors.length === 0 ? '' : `${list(authors)}،`),
  },

  accountTitle: (title: string) => `${title}: یک شرح`,
  basis: (maker: string, work: string) => `شرحی از ${maker} بر: ${work}`,
  numbersFrom: (rights: string) => `عددها از نسخهٔ اصلی: ${rights}`,

  about: {
    account: 'دربارهٔ این شرح',
    manuscript: 'دربارهٔ این نسخه',
    original: 'نسخهٔ اصلی',
    rights: 'حقوق',
    noRights: 'حقوق مشخص نشده است.',
    funding: 'تأمین مالی',
    authors: 'نویسندگان',
    correspondence: 'مکاتبه',
    translators: 'ترجمه',
    series: 'مجموعه',
    keywords: 'کلیدواژه‌ها',
    thisAccount: 'این شرح',
    thisEdition: 'این نسخه',
    corrected: (day: string) => `تصحیح در ${day}`,
    words: (count: string) => `${count} واژه`,
    author: 'نویسنده',
  },

  place: (section: number, passage?: number | string) =>
    passage === undefined ? `بخش ${section}` : `بخش ${section}، بند ${passage}`,

  original: {
    short: (section: number, first: number, last: number) =>
      `§${section} ¶${first === last ? first : `${first}–${last}`}`,
    basis: (place: string) => `نسخهٔ اصلی \u2068${place}\u2069`,
    long: (section: number, first: number, last: number) =>
      `بخش ${section}، ${first === last ? 'پاراگراف' : 'پاراگراف‌های'} ${span(first, last)}`,
    here: (section: number, passage: number) => `بخش ${section}، بند ${passage}`,
    unnumbered: (section: number, paragraph: number) => `بخش ${section}، ¶${paragraph}`,
  },

  page: {
    eyebrow: 'ارجاع',
    back: 'بازگشت به صفحه',
    account:
      'برای آنچه اینجا می‌خوانید به همین شرح و بندهای آن ارجاع دهید. برای نقل سخن نویسنده به نسخهٔ اصلی ارجاع دهید: زیر هر بخش آمده است که هر بند کدام پاراگراف‌های آن را بازمی‌گوید.',
    manuscript: 'به این نسخه با بخش‌ها و بندهایش ارجاع دهید.',
    figureOfAccount:
      'برای آنچه اینجا می‌بینید به همین شکل ارجاع دهید. برای نقل شکل نویسنده به نسخهٔ اصلی ارجاع دهید.',
    figure: 'به این شکل با نشانی خودش ارجاع دهید.',
    thisAccount: 'این شرح',
    thisEdition: 'این نسخه',
    thisFigure: 'این شکل',
    original: 'نسخهٔ اصلی',
    section: (number: number, title: string) => `بخش ${number}: ${title}`,
    passage: (section: number, passage: number) => `بخش ${section}، بند ${passage}`,
    anyPassage: 'یک بند از این بخش',
    fill: 'هر دو N را با عددی که کنار بند آمده است عوض کنید.',
    places: 'جای بندهای آن در نسخهٔ اصلی',
    run: (first: number, last: number, place: string) => `${passages(first, last)}: ${place}`,
    description: (title: string) => `ارجاع به ${title}، به هر بخش و به هر بند آن.`,
    figureDescription: (label: string, title: string) => `ارجاع به ${label}، ${language.quote(title)}.`,
    title: (subject: string) => `ارجاع به ${subject}`,
  },

  reference: {
    styles: { chicago: 'شیکاگو (یادداشت)', apa: 'APA', mla: 'MLA' },
    download: (file: string) => `بارگیری ${file}`,
    copy: 'رونوشت',
  },

  print: {
    label: 'شیوهٔ ارجاع',
    original: 'نسخهٔ اصلی:',
    rights: (rights: string) => `حقوق نسخهٔ اصلی: ${rights}.`,
  },

  links: {
    cite: (what: string) => `ارجاع به ${what}`,
    link: 'پیوند',
    to: (what: string) => ` به ${what}`,
    section: 'این بخش',
    account: 'این شرح',
    paper: 'این مقاله',
    figure: 'این شکل',
    see: (section: number, passage: number) => `دیدن آن در بخش ${section}، بند ${passage}`,
  },

  tools: {
    passage: 'بند',
    copyLink: 'رونوشت پیوند',
    cite: 'ارجاع',
    share: 'هم‌رسانی',
    copied: 'رونوشت شد',
    copyByHand: 'این را رونوشت کنید:',
    close: 'بستن',
    citePage: 'ارجاع',
    citePassage: (passage: number) => `ارجاع به بند ${passage}`,
    inOriginal: (passage: number, place: string) => `بند ${passage} شرح ${place} از نسخهٔ اصلی است.`,
    selected: 'واژه‌های برگزیده',
    quote: 'رونوشت پیوند این نقل‌قول',
  },

  credit: {
    account: (maker: string, authors: readonly string[], title: string) =>
      `از شرح ${maker} بر ${workOf(authors, title)}`,
    manuscript: (authors: readonly string[], title: string) => workOf(authors, title),
    place: (first: readonly [number, number], last: readonly [number, number]) =>
      first[0] === last[0]
        ? `بخش ${first[0]}، ${passages(first[1], last[1])}`
        : `بخش ${first[0]}، ${passages(first[1])}، تا بخش ${last[0]}، ${passages(last[1])}`,
    line: (work: string, place: string) => `${work}، ${place}:`,
  },
} satisfies Words<typeof english>;
