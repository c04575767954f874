import type { books as english } from '../en/books.ts';
import type { Words } from '../words.ts';

export const books = {
  missing: (alt: string) => (alt === '' ? 'تصویر گنجانده نشده است' : `تصویر گنجانده نشده است: ${alt}`),
  left: (book: string, address: string) =>
    `${book}: تصویر ${address} پروندهٔ این وب‌گاه نیست؛ شرح آن به‌جایش آمده است. آن را در پوشهٔ images/ مقاله بگذارید.`,
  rights: (rights: string) => `نسخهٔ اصلی: ${rights}`,
  contents: 'فهرست',
  landmarks: 'راهنما',
  titlePage: 'صفحهٔ عنوان',
  text: 'متن',
  accessibility:
    'همهٔ متن را می‌توان با صدا شنید و بزرگ کرد؛ تصویرها شرح دارند؛ نمودارها به شکل جدول هم آمده‌اند؛ یادداشت‌ها از هر دو سو پیوند دارند.',
} satisfies Words<typeof english>;
