import type { changes as english } from '../en/changes.ts';
import { listsIn } from '../intl.ts';
import type { Words } from '../words.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

export const changes = {
  cited: {
    unchanged: 'از زمانی که به آن ارجاع دادید تغییر نکرده است.',
    unknown:
      'این‌ها واژه‌هایی نیستند که به آن‌ها ارجاع دادید، یا نشانی نادرست نوشته شده است: هیچ متن منتشرشده‌ای این نشان را ندارد.',
    unread: 'از زمانی که به آن ارجاع دادید تغییر کرده است. آنچه تغییر کرده اکنون نمایش‌دادنی نیست.',
    changed: (day: string) => `در ${day} تغییر کرد.`,
    stops: (day: string) => `در ${day} تغییر کرد، فقط در نشانه‌گذاری.`,
    added: (day: string) =>
      `در ${day} تغییر کرد: واژه‌هایی که به آن‌ها ارجاع دادید همان‌گونه اینجا هستند، در میان واژه‌های دیگر.`,
    stand: (day: string, places: readonly string[]) =>
      `در ${day} تغییر کرد: واژه‌هایی که به آن‌ها ارجاع دادید همان‌گونه هستند، در ${list(places)}.`,
    place: (section: number, passage: number) => `بخش ${section}، بند ${passage}`,
    before: 'واژه‌هایی که به آن‌ها ارجاع دادید',
    after: 'واژه‌های کنونی',
    all: 'همهٔ تغییرهای این مقاله',
    compare: 'سنجیدن واژه‌ها',
    close: 'بستن',
  },
  page: {
    eyebrow: 'تغییرها',
    title: (paper: string) => `تغییرها · ${paper}`,
    about: (since: string) =>
      `آنچه از ${since} در این واژه‌ها تغییر کرده است، تازه‌ترین‌ها نخست. روی واژه‌های برداشته‌شده خط خورده و زیر واژه‌های افزوده خط آمده است.`,
    none: 'در این روز واژه‌ای از هیچ بندی تغییر نکرد.',
    before: 'پیش از این',
    after: 'پس از این',
    added: 'افزوده',
    removed: 'کنار گذاشته',
    moved: (before: string, now: string) => `${before}، اکنون ${now}`,
    back: 'بازگشت به مقاله',
    description: (paper: string) =>
      `آنچه در ${paper} تصحیح شده و تغییر کرده است، روز به روز، با واژه‌های پیش و پس از آن.`,
    link: 'آنچه تغییر کرده است',
  },
} satisfies Words<typeof english>;
