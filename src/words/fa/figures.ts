import type { figures as english } from '../en/figures.ts';
import type { Words } from '../words.ts';
import { numbersIn } from '../intl.ts';
import { language } from './language.ts';

const statuses = {
  exact: 'عدد دقیق',
  none: 'گفته شده که هیچ نبوده است',
  between: 'یک بازه',
  'at-least': 'حد پایین است، نه شمارش',
  over: 'حد بالایی گفته نشده است',
  total: 'یک عدد برای همهٔ دوره، بدون تفکیک ماه‌ها',
  'not-stated': 'هیچ منبعی عددی نگفته است؛ این به معنای صفر نیست',
  event: 'یک رویداد تاریخ‌دار',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  value: {
    none: 'هیچ',
    notStated: 'گفته نشده',
    between: (low: number, high: number) =>
      `${digits(low)} ${high === low + 1 ? 'یا' : 'تا'} ${digits(high)}`,
    atLeast: (low: number) => `دست‌کم ${digits(low)}`,
    over: (low: number) => `بیش از ${digits(low)}`,
    total: (all: number) => `روی‌هم ${digits(all)}`,
  },

  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}، ${where}`,
  },

  key: {
    exact: 'عدد دقیق',
    between: 'بازه',
    open: 'همین اندازه یا بیشتر',
    none: 'هیچ',
    'not-stated': 'عددی گفته نشده',
    event: 'رویداد تاریخ‌دار',
    change: 'منبع عوض می‌شود',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (در هر ماه)` : title),
  events: 'رویدادهای تاریخ‌دار',

  spoken: {
    no: 'هیچ',
    monthly: ' در هر ماه',
    total: (all: number, unit: string) => `روی‌هم ${digits(all)} ${unit}`,
    basis: (list: string) => ` مبنا: ${list}.`,
    passage: 'آمده در: ',
    source: 'منبع: ',
    marks: (name: string, marks: number) =>
      `${name}: ${marks} نشانه. کلیدهای جهت میان آن‌ها می‌روند، Enter منبع را نشان می‌دهد و T به جدول می‌رود.`,
  },

  description: {
    by: (series: string, account: string) => `${series}، به گفتهٔ ${account}.`,
    missing: (list: string) => `برای ${list} گفته نشده است.`,
    events: (count: number) => `${count} رویداد تاریخ‌دار روی محور زمان نشان داده شده است.`,
    summary: (series: number, numbers: number, exact: number) =>
      `${series === 1 ? 'یک سری' : `${series} سری`} با ${numbers} عدد، ${exact === numbers ? 'همه دقیق' : `${exact} تا دقیق`}`,
    together: (sum: number) => `روی‌هم ${digits(sum)}`,
  },

  page: {
    of: 'شکلی از ',
    sources: 'منابع',
    series: 'سری‌ها',
    disagree: 'جاهایی که منابع اختلاف دارند',
    entries: (count: number) => `همهٔ ${count} مورد و منابعشان`,
    more: 'شرح و همهٔ منابع',
    brief: '، همراه با شرح',
    csv: 'CSV',
    json: 'JSON',
    picture: 'تصویر',
    numbers: (name: string) => `${name}: عددها`,
    noSource: 'بدون منبع',
    passage: (number: string) => `بند ${number}`,
    embed: 'گنجاندن این شکل',
    embedHow: 'این را در صفحهٔ خود بگذارید. تصویر را با نام پدیدآور نشان می‌دهد و به اینجا پیوند دارد.',
    columns: 'ستون‌های CSV',
    columnsFile: 'بارگیری این فهرست',
  },

  original: {
    standing: (publisher: string) => `کشیده شده از داده‌های نسخهٔ اصلی، از ${publisher}.`,
    column: (title: string) => `ستون ${language.quote(title)} از داده‌های نسخهٔ اصلی.`,
  },

  table: {
    when: 'کی',
    what: 'چه',
    stated: 'مقدار',
    basis: 'منبع',
    monthly: 'در هر ماه',
    by: (account: string) => `به گفتهٔ ${account}`,
    together: 'روی‌هم',
  },

  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `عددها: ${work} (${by})${others.map((name) => `؛ ${name}`).join('')}.`,
    address: (address: string) => `هر عدد با منبعش: ${address}`,
  },

  dictionary: {
    series: 'آنچه شمرده می‌شود، یا «رویدادهای تاریخ‌دار»',
    account: 'این گفته‌ها از کیست',
    where: 'دوره یا نوع، با واژه‌ها',
    from: 'نخستین ماه یا روز دوره، با خود آن (ISO 8601)؛ خالی بر محوری از نوع‌ها',
    to: 'آخرین ماه یا روز دوره، با خود آن (ISO 8601)',
    value: 'مقدار با واژه‌ها، یا آنچه رخ داد',
    low: 'کوچک‌ترین عددی که گفته روا می‌دارد؛ خالی آنجا که چیزی گفته نشده است',
    high: 'بزرگ‌ترین عددی که گفته روا می‌دارد؛ خالی آنجا که حد بالایی گفته نشده است',
    unit: 'آنچه عددها می‌شمارند؛ «در هر ماه» آنجا که هر ماه دوره منظور است',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status}: ${words}`)
      .join('؛ '),
    note: 'آنچه خواننده باید دربارهٔ این عدد بداند',
    basis:
      'چه کسی آن را گفته است: جایی از نسخهٔ اصلی، بندی از اینجا یا منبعی منتشرشده؛ چند منبع با «; » جدا می‌شوند',
    passages: 'بندهایی از این نسخه که آن را می‌گویند',
    addresses: 'نشانی بندها و منابع',
  },
} satisfies Words<typeof english>;
