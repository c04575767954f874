import type { names as english } from '../en/names.ts';
import type { Words } from '../words.ts';
import { count, countOf } from './count.ts';

export const names = {
  mentions: (number: number) => count(number, 'mention'),
  places: {
    title: 'الأماكن',
    description: 'كل مكان ذُكر هنا، على خريطة وبترتيب الحروف، ومع كلٍّ منها كل المقاطع التي تذكره.',
    lead: 'يقود كل مكان إلى كل مقطع يذكره، كيفما كُتب.',
    list: 'بترتيب الحروف',
  },
  actors: {
    title: 'الفاعلون',
    description: 'كل من ذُكر هنا، من المنظمات إلى الأشخاص، ومع كلٍّ كل المقاطع التي تذكره.',
    lead:
      'يقود كل اسم إلى كل مقطع ورد فيه، كيفما كُتب. ويدل الرقم على عدد مرات ذكره. ' +
      'المنابر التي تنشر الدعاية لا صفحة لها هنا.',
    list: 'بحسب النوع',
  },
  kinds: {
    organisation: 'منظمات',
    'state body': 'هيئات حكومية',
    person: 'أشخاص',
    community: 'جماعات',
    platform: 'منصات',
  },
  communities: 'تُذكر الجماعات بصفتها جماعات، لا أطرافًا في العنف.',
  spellings: {
    title: 'صور الكتابة',
    here: 'في هذه النصوص',
    elsewhere: 'في غيرها',
    more: (number: number) => count(number, 'spelling'),
    all: (number: number) => `كل صور الكتابة الأخرى بترتيب الحروف (${number})`,
  },
  company: {
    title: 'مذكورون في المقاطع نفسها',
    places: 'أماكن',
    organisations: 'منظمات وهيئات حكومية ومنصات',
    persons: 'أشخاص',
    communities: 'جماعات',
    note: 'يدل الرقم على عدد المقاطع التي تذكر الاثنين. والذكر معًا لا يعني وجود صلة.',
  },
  everyPassage: (name: string) => `${name}: كل المقاطع`,
  passages: 'المقاطع',
  page: (name: string, kind: string) => `كل مقطع هنا يذكر ${name} (${kind})، كيفما كُتب، مع جملته`,
  nowhere: 'ما من مقطع هنا فيه هذا الاسم.',
  inside: { place: 'فيه:', actor: 'يتبعه:' },
  landing: 'مذكور في الصفحة الرئيسية لـ ',
  landingMore: (papers: number) => `، و${count(papers, 'otherPaper')}`,
  languages: { fa: 'الدرية والفارسية' },
  within: { place: '· في', actor: '· جزء من' },
  counts: {
    summary: (mentions: number, passages: number, where: string) =>
      `${count(mentions, 'mention')} في ${countOf(passages, 'passage')}، في ${where}.`,
    papers: (number: number) => countOf(number, 'paper'),
    sections: (number: number) => countOf(number, 'section'),
    columns: { section: 'القسم', mentions: 'الإشارات', passages: 'المقاطع' },
  },
} satisfies Words<typeof english>;
