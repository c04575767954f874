import type { books as english } from '../en/books.ts';
import type { Words } from '../words.ts';

export const books = {
  missing: (alt: string) => (alt === '' ? 'الصورة غير مضمّنة' : `الصورة غير مضمّنة: ${alt}`),
  left: (book: string, address: string) =>
    `${book}: الصورة ${address} ليست ملفًا في هذا الموقع؛ ويقوم وصفها مقامها. ضعها في مجلد images/ الخاص بالبحث.`,
  rights: (rights: string) => `الأصل: ${rights}`,
  contents: 'المحتويات',
  landmarks: 'معالم الكتاب',
  titlePage: 'صفحة العنوان',
  text: 'النص',
  accessibility:
    'يمكن قراءة النص كله بصوت مسموع وتكبيره؛ وللصور أوصاف؛ وتُعرض الرسوم البيانية في جداول أيضًا؛ والحواشي موصولة في الاتجاهين.',
} satisfies Words<typeof english>;
