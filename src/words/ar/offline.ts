import type { offline as english } from '../en/offline.ts';
import type { Words } from '../words.ts';

export const offline = {
  keep: 'الاحتفاظ به للقراءة بلا اتصال',
  remove: 'إزالته من هذا الجهاز',
  keeping: (percent: number, size: string) => `جارٍ الحفظ: ${percent}٪ من ${size}`,
  replacing: (percent: number, size: string) => `توجد نسخة أحدث. جارٍ استبدال القديمة: ${percent}٪ من ${size}`,
  kept: (day: string, size: string) => `محفوظ على هذا الجهاز منذ ${day}: ${size}.`,
  removed: 'أُزيل من هذا الجهاز.',
  failed: 'تعذّر جلب بعض البحث، فلم يتغيّر شيء. حاول مجددًا حين يتوفر لك اتصال.',
  worker: {
    title: 'لا اتصال',
    notKept: 'هذه الصفحة غير محفوظة على جهازك، ولا يوجد اتصال.',
    copy: 'تعذّر الوصول إلى الموقع. هذه هي النسخة المحفوظة على هذا الجهاز في {day}.',
  },
} satisfies Words<typeof english>;
