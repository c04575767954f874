import type { found as english } from '../en/found.ts';
import type { Words } from '../words.ts';
import { listsIn } from '../intl.ts';
import { count, countOf } from './count.ts';
import { language } from './language.ts';

const { and, or } = listsIn(language.locale);

export const found = {
  passages: (passages: number) => count(passages, 'passage'),
  // After a preposition.
  sections: (sections: number) => countOf(sections, 'section'),
  papers: (papers: number) => countOf(papers, 'paper'),
  or,
  alike: (name: string, kinds: readonly string[]) => `${name} (${or(kinds)})`,

  spelling: (typed: string, names: string) => `${typed}: كتابة أخرى لـ ${names}.`,
  part: (typed: string, names: string) => `${typed}: جزء من الاسم ${names}.`,
  guess: (names: string) => `النتائج عن ${names}.`,
  meant: (names: string) => `${names}.`,

  more: 'عرض مقاطع أخرى',
  morePapers: (papers: number) =>
    papers === 1 ? 'عرض البحث الآخر' : `عرض المزيد من ${countOf(papers, 'otherPaper')}`,

  lacking: (words: readonly string[]) => `ما من مقطع فيه ${or(words.map(language.quote))}.`,
  nothing: 'لم يُعثر على أي مقطع.',
  notAll: 'ما من مقطع فيه هذا كله.',
  nearest: (where: string) => `الأقرب: ${where}.`,
  namesOnly: (names: readonly string[], where: string) =>
    `ما من مقطع يذكر ${and(names)} وفيه هذه الكلمات أيضًا. ${where} فيها الاسم.`,

  in: (passages: string, where: string) => `${passages} في ${where}`,
  atLeast: (passages: string) => `${passages} على الأقل`,
  best: (passages: string, shown: number, papers: number) =>
    `${passages} في أفضل ${countOf(shown, 'paper')} من ${papers}`,
  bestFirst: '، الأفضل أولًا',
  full: (passages: number) => `؛ في ${countOf(passages, 'passage')} منها هذا كله`,
  firstOfThem: '؛ تُعرض أوائلها',
  first: (passages: number) => `؛ المعروض من أولها ${count(passages, 'passage')}`,
} satisfies Words<typeof english>;
