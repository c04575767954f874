import type { offline as english } from '../en/offline.ts';
import type { Words } from '../words.ts';

export const offline = {
  keep: 'نگه‌داشتن برای خواندن بدون اینترنت',
  remove: 'برداشتن از این دستگاه',
  keeping: (percent: number, size: string) => `در حال ذخیره: ${percent}٪ از ${size}`,
  replacing: (percent: number, size: string) =>
    `نسخهٔ تازه‌تری هست. جایگزینی نسخهٔ پیشین: ${percent}٪ از ${size}`,
  kept: (day: string, size: string) => `از ${day} روی این دستگاه نگه داشته شده است: ${size}.`,
  removed: 'از این دستگاه برداشته شد.',
  failed: 'بخشی از مقاله دریافت نشد، پس چیزی عوض نشد. وقتی به اینترنت وصل شدید دوباره بیازمایید.',
  worker: {
    title: 'اتصال برقرار نیست',
    notKept: 'این صفحه روی دستگاه شما نگه داشته نشده است و اتصالی برقرار نیست.',
    copy: 'وب‌گاه در دسترس نیست. این نسخه‌ای است که در {day} روی این دستگاه نگه داشته شد.',
  },
} satisfies Words<typeof english>;
