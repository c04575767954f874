import type { timeline as english } from '../en/timeline.ts';
import type { Words } from '../words.ts';
import type { EventKind } from '../../schemas/event.ts';
import { count } from './count.ts';

const kinds: Record<EventKind | 'other', { lane: string; one: string }> = {
  attack: { lane: 'حمله‌ها', one: 'حمله' },
  campaign: { lane: 'روند کارزار', one: 'روند کارزار' },
  operation: { lane: 'عملیات علیه گروه', one: 'عملیات علیه گروه' },
  organisation: { lane: 'درون گروه', one: 'درون گروه' },
  money: { lane: 'پول', one: 'پول' },
  statement: { lane: 'گفته‌ها و برآوردها', one: 'گفته یا برآورد' },
  politics: { lane: 'سیاست', one: 'سیاست' },
  other: { lane: 'رویدادهای دیگر', one: 'دیگر' },
};

const events = (number: number) => count(number, 'رویداد');

export const timeline = {
  title: 'گاه‌شمار',
  description: (number: number, page: string) =>
    `${count(number, 'رویداد تاریخ‌دار')}، هر یک با بندی که آن را گزارش می‌کند${page}.`,
  lead: (number: number) => `${events(number)}، هر یک با بندی که آن را گزارش می‌کند.`,
  here: (number: number, years: string | undefined) =>
    ` این صفحه ${events(number)} از ${years} را دارد؛ ببینید: `,
  others: 'سال‌های دیگر',
  years: (first: string, last: string) => (first === last ? first : `${first} تا ${last}`),
  ofPages: (page: number, pages: number, years: string | undefined) =>
    `، صفحهٔ ${page} از ${pages}${years === undefined ? '' : `: ${years}`}`,
  kinds,
  lane: (kind: EventKind | 'other', only: boolean) =>
    only && kind === 'other' ? 'رویدادها' : kinds[kind].lane,
  key: {
    title: 'هر تاریخ به اندازهٔ بندش دقیق است:',
    day: 'یک روز',
    month: 'یک ماه',
    about: 'یک فصل، یک سال یا پاره‌ای از آن',
    span: 'از تاریخی تا تاریخی دیگر',
  },
  plot: {
    label: 'رویدادها بر پایهٔ نوع و ماه',
    skip: 'گذر از تصویر: فهرست همان رویدادها را دارد',
    before: (number: number) => `${events(number)} پیش از آن`,
    after: (number: number) => `${events(number)} پس از آن`,
    outside: 'فقط در فهرست: ',
    and: ' و ',
  },
  places: { label: 'جا', all: 'همهٔ جاها' },
  actors: { label: 'کنشگر', all: 'همهٔ کنشگران' },
  kind: { label: 'نوع', all: 'همهٔ نوع‌ها' },
  shown: (number: number, here: boolean) => `${events(number)}${here ? ' در این صفحه' : ''}`,
  passage: (section: string, passage: string) => `بخش ${section}، بند ${passage}`,
  passageOf: (paper: string, section: string, passage: string) => `${paper}، بخش ${section}، بند ${passage}`,
  events: 'رویدادهای تاریخ‌دار',
  onTimeline: (number: number) => `${events(number)} در گاه‌شمار`,
  strip: {
    label: 'رویدادهای تاریخ‌دار',
    sentence: (exact: string, within: string) =>
      `رویدادهای تاریخ‌دار: ${[exact, within === '' ? '' : `${exact === '' ? '' : 'و '}با دقت کمتر ${within}`]
        .filter((part) => part !== '')
        .join('، ')}.`,
  },
} satisfies Words<typeof english>;
