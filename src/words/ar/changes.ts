import type { changes as english } from '../en/changes.ts';
import { listsIn } from '../intl.ts';
import type { Words } from '../words.ts';
import { language } from './language.ts';

const list = listsIn(language.locale).and;

export const changes = {
  cited: {
    unchanged: 'لم يتغيّر منذ استشهدت به.',
    unknown: 'ليست هذه الكلمات التي استشهدت بها، أو أن العنوان نُقل خطأً: ما من نص منشور يحمل علامتها.',
    unread: 'تغيّر منذ استشهدت به. ولا يمكن عرض ما تغيّر الآن.',
    changed: (day: string) => `تغيّر في ${day}.`,
    stops: (day: string) => `تغيّر في ${day}، في علامات الترقيم وحدها.`,
    added: (day: string) => `تغيّر في ${day}: الكلمات التي استشهدت بها باقية هنا كما كانت، بين غيرها.`,
    stand: (day: string, places: readonly string[]) =>
      `تغيّر في ${day}: الكلمات التي استشهدت بها باقية كما كانت، في ${list(places)}.`,
    place: (section: number, passage: number) => `القسم ${section}، المقطع ${passage}`,
    before: 'الكلمات التي استشهدت بها',
    after: 'الكلمات الآن',
    all: 'كل تغييرات هذا البحث',
    compare: 'مقارنة الكلمات',
    close: 'إغلاق',
  },
  page: {
    eyebrow: 'التغييرات',
    title: (paper: string) => `التغييرات · ${paper}`,
    about: (since: string) =>
      `ما تغيّر في هذه الكلمات منذ ${since}، الأحدث أولًا. الكلمات المحذوفة مشطوبة، والمضافة تحتها خط.`,
    none: 'لم تتغيّر كلمات أي مقطع في هذا اليوم.',
    before: 'قبل',
    after: 'بعد',
    added: 'أُضيف',
    removed: 'حُذف',
    moved: (before: string, now: string) => `${before}، وهو الآن ${now}`,
    back: 'العودة إلى البحث',
    description: (paper: string) => `ما صُحّح وتغيّر في ${paper} يومًا بيوم، بالكلمات قبل التغيير وبعده.`,
    link: 'ما تغيّر',
  },
} satisfies Words<typeof english>;
