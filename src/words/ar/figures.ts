import type { figures as english } from '../en/figures.ts';
import type { Words } from '../words.ts';
import { count } from './count.ts';
import { numbersIn } from '../intl.ts';
import { language } from './language.ts';

const statuses = {
  exact: 'رقم دقيق',
  none: 'ذُكر أنه لا شيء',
  between: 'نطاق',
  'at-least': 'حدّ أدنى لا إحصاء',
  over: 'لم يُذكر حدّ أعلى',
  total: 'رقم واحد للمدة كلها، غير موزّع على الأشهر',
  'not-stated': 'لا يذكر أي مصدر رقمًا؛ وهذا لا يعني صفرًا',
  event: 'حدث مؤرَّخ',
};

const digits = numbersIn(language.locale);

export const figures = {
  statuses,
  number: digits,

  value: {
    none: 'لا شيء',
    notStated: 'غير مذكور',
    between: (low: number, high: number) =>
      `${digits(low)} ${high === low + 1 ? 'أو' : 'إلى'} ${digits(high)}`,
    atLeast: (low: number) => `${digits(low)} على الأقل`,
    over: (low: number) => `أكثر من ${digits(low)}`,
    total: (all: number) => `${digits(all)} إجمالًا`,
  },

  mark: {
    between: (low: number, high: number) => `${digits(low)}–${digits(high)}`,
    atLeast: (low: number) => `${digits(low)}+`,
    total: (all: string, where: string) => `${all}، ${where}`,
  },

  key: {
    exact: 'رقم دقيق',
    between: 'نطاق',
    open: 'هذا العدد أو أكثر',
    none: 'لا شيء',
    'not-stated': 'لم يُذكر رقم',
    event: 'حدث مؤرَّخ',
    change: 'يتغيّر المصدر',
  },

  panel: (title: string, monthly: boolean) => (monthly ? `${title} (شهريًا)` : title),
  events: 'أحداث مؤرَّخة',

  spoken: {
    no: 'لا',
    monthly: ' شهريًا',
    total: (all: number, unit: string) => `${digits(all)} ${unit} إجمالًا`,
    basis: (list: string) => ` السند: ${list}.`,
    passage: 'مذكور في: ',
    source: 'المصدر: ',
    marks: (name: string, marks: number) =>
      `${name}: ${count(marks, 'mark')}. تنقلك مفاتيح الأسهم بينها، ويعرض Enter المصدر، ويذهب T إلى الجدول.`,
  },

  description: {
    by: (series: string, account: string) => `${series}، بحسب ${account}.`,
    missing: (list: string) => `غير مذكور لـ ${list}.`,
    events: (events: number) => `على محور الزمن ${count(events, 'datedEvent')}.`,
    summary: (series: number, numbers: number, exact: number) =>
      `${count(series, 'series')} فيها ${count(numbers, 'number')}، ${exact === numbers ? 'كلها دقيقة' : `الدقيق منها ${exact}`}`,
    together: (sum: number) => `المجموع ${digits(sum)}`,
  },

  page: {
    of: 'شكل من ',
    sources: 'المصادر',
    series: 'السلاسل',
    disagree: 'حيث تختلف المصادر',
    entries: (entries: number) => `كل المداخل ومصادرها: ${count(entries, 'entry')}`,
    more: 'الوصف وكل المصادر',
    brief: '، مع وصف',
    csv: 'CSV',
    json: 'JSON',
    picture: 'صورة',
    numbers: (name: string) => `${name}: الأرقام`,
    noSource: 'بلا مصدر',
    passage: (number: string) => `المقطع ${number}`,
    embed: 'تضمين هذا الشكل',
    embedHow: 'الصق هذا في صفحتك. يعرض الصورة مع نسبتها ورابط إلى هنا.',
    columns: 'أعمدة ملف CSV',
    columnsFile: 'تنزيل هذه القائمة',
  },

  original: {
    standing: (publisher: string) => `مرسوم من البيانات التي بُني عليها الأصل، من ${publisher}.`,
    column: (title: string) => `العمود ${language.quote(title)} من البيانات التي بُني عليها الأصل.`,
  },

  table: {
    when: 'متى',
    what: 'ماذا',
    stated: 'القيمة',
    basis: 'المصدر',
    monthly: 'شهريًا',
    by: (account: string) => `بحسب ${account}`,
    together: 'المجموع',
  },

  credit: {
    numbers: (work: string, by: string, others: readonly string[]) =>
      `الأرقام: ${work} (${by})${others.map((name) => `؛ ${name}`).join('')}.`,
    address: (address: string) => `كل رقم مع مصدره: ${address}`,
  },

  dictionary: {
    series: 'ما يُعدّ، أو «أحداث مؤرَّخة»',
    account: 'لمن هذه الأقوال',
    where: 'المدة أو النوع بالكلمات',
    from: 'أول شهر أو يوم من المدة، داخلًا فيها (ISO 8601)؛ فارغ على محور الأنواع',
    to: 'آخر شهر أو يوم من المدة، داخلًا فيها (ISO 8601)',
    value: 'القيمة بالكلمات، أو ما حدث',
    low: 'أصغر رقم يسمح به القول؛ فارغ حيث لم يُذكر شيء',
    high: 'أكبر رقم يسمح به القول؛ فارغ حيث لم يُذكر حدّ أعلى',
    unit: 'ما تعدّه الأرقام؛ «شهريًا» حيث يُقصد كل شهر من المدة',
    status: Object.entries(statuses)
      .map(([status, words]) => `${status}: ${words}`)
      .join('؛ '),
    note: 'ما ينبغي أن يعرفه القارئ عن هذا الرقم',
    basis: 'من يذكره: موضع في الأصل أو مقطع هنا أو مصدر منشور؛ وتفصل بين المصادر «; »',
    passages: 'مقاطع هذه النسخة التي تذكره',
    addresses: 'عناوين المقاطع والمصادر',
  },
} satisfies Words<typeof english>;
