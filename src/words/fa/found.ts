import type { found as english } from '../en/found.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { count } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);

export const found = {
  passages: (passages: number) => count(passages, 'بند'),
  sections: (sections: number) => count(sections, 'بخش'),
  papers: (papers: number) => count(papers, 'مقاله'),
  or,
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  spelling: (typed: string, names: string) => `${typed}: نگارش دیگری از ${names}.`,
  part: (typed: string, names: string) => `${typed}: بخشی از نام ${names}.`,
  guess: (names: string) => `نتیجه‌ها برای ${names}.`,
  meant: (names: string) => `${names}.`,

  more: 'نمایش بندهای بیشتر',
  morePapers: (papers: number) =>
    papers === 1 ? 'نمایش مقالهٔ دیگر' : `نمایش بیشتر از ${count(papers, 'مقالهٔ دیگر')}`,

  lacking: (words: readonly string[]) => `هیچ بندی ${or(words.map(language.quote))} ندارد.`,
  nothing: 'بندی یافت نشد.',
  notAll: 'هیچ بندی همهٔ این‌ها را ندارد.',
  nearest: (where: string) => `نزدیک‌ترین: ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `هیچ بندی که از ${and(names)} نام می‌برد این واژه‌ها را ندارد. ${where} با این نام.`,

  in: (passages: string, where: string) => `${passages} در ${where}`,
  atLeast: (passages: string) => `دست‌کم ${passages}`,
  best: (passages: string, shown: number, papers: number) =>
    `${passages} در ${shown} مقالهٔ بهتر از ${count(papers, 'مقاله')}`,
  bestFirst: '، بهترین‌ها نخست',
  full: (passages: number) => `؛ ${passages} تا از آن‌ها همهٔ این‌ها را ${passages === 1 ? 'دارد' : 'دارند'}`,
  firstOfThem: '؛ نخستین آن‌ها نمایش داده شده‌اند',
  first: (passages: number) => `؛ ${count(passages, 'بند')} نخست نمایش داده شده است`,
} satisfies Words<typeof english>;
