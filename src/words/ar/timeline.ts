import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words.ts';
import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'هجمات', one: 'هجوم' },
  campaign: { lane: 'مسار الحملة', one: 'مسار الحملة' },
  operation: { lane: 'عمليات ضد الجماعة', one: 'عملية ضد الجماعة' },
  organisation: { lane: 'داخل الجماعة', one: 'داخل الجماعة' },
  money: { lane: 'المال', one: 'المال' },
  statement: { lane: 'تصريحات وتقديرات', one: 'تصريح أو تقدير' },
  politics: { lane: 'السياسة', one: 'السياسة' },
  other: { lane: 'أحداث أخرى', one: 'غير ذلك' },
};

export const timeline = {
  title: 'التسلسل الزمني',
  description: (events: number, page: string) =>
    `${count(events, 'datedEvent')}، مع المقطع الذي يذكر كلًّا منها${page}.`,
  lead: (events: number) => `${count(events, 'event')}، مع المقطع الذي يذكر كلًّا منها.`,
  here: (events: number, years: string | undefined) =>
    ` في هذه الصفحة ${count(events, 'event')} من ${years}؛ انظر `,
  others: 'سنوات أخرى',
  years: (first: string, last: string) => (first === last ? first : `${first} إلى ${last}`),
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `، الصفحة ${page} من ${pages}${years === undefined ? '' : `: ${years}`}`,
  kinds,
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'الأحداث' : kinds[kind].lane,
  key: {
    title: 'التاريخ دقيق بقدر دقة مقطعه:',
    day: 'يوم',
    month: 'شهر',
    about: 'فصل أو سنة أو جزء منها',
    span: 'من تاريخ إلى آخر',
  },
  plot: {
    label: 'الأحداث بحسب النوع والشهر',
    skip: 'تجاوز الصورة: في القائمة الأحداث نفسها',
    before: (events: number) => `${count(events, 'event')} قبلها`,
    after: (events: number) => `${count(events, 'event')} بعدها`,
    outside: 'في القائمة وحدها: ',
    and: ' و',
  },
  places: { label: 'المكان', all: 'كل الأماكن' },
  actors: { label: 'الفاعل', all: 'كل الفاعلين' },
  kind: { label: 'النوع', all: 'كل الأنواع' },
  shown: (events: number, here: boolean) => `${count(events, 'event')}${here ? ' في هذه الصفحة' : ''}`,
  passage: (section: string, passage: string) => `القسم ${section}، المقطع ${passage}`,
  passageOf: (paper: string, section: string, passage: string) =>
    `${paper}، القسم ${section}، المقطع ${passage}`,
  events: 'أحداث مؤرَّخة',
  onTimeline: (events: number) => `${count(events, 'event')} في التسلسل الزمني`,
  strip: {
    label: 'أحداث مؤرَّخة',
    sentence: (exact: string, within: string) =>
      `أحداث مؤرَّخة: ${[exact, within === '' ? '' : `${exact === '' ? '' : 'و'}بدقة أقل ${within}`]
        .filter((part) => part !== '')
        .join('، ')}.`,
  },
} satisfies Words<typeof english>;
