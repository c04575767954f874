import { counterIn } from '../intl.ts';
import { language } from './language.ts';

const say = counterIn(language.locale);

/** One, two, two after a preposition, three to ten, eleven and more, a hundred. */
const nouns = {
  passage: ['مقطع واحد', 'مقطعان', 'مقطعين', 'مقاطع', 'مقطعًا', 'مقطع'],
  section: ['قسم واحد', 'قسمان', 'قسمين', 'أقسام', 'قسمًا', 'قسم'],
  paper: ['بحث واحد', 'بحثان', 'بحثين', 'أبحاث', 'بحثًا', 'بحث'],
  otherPaper: ['بحث آخر', 'بحثان آخران', 'بحثين آخرين', 'أبحاث أخرى', 'بحثًا آخر', 'بحث آخر'],
  mention: ['إشارة واحدة', 'إشارتان', 'إشارتين', 'إشارات', 'إشارة', 'إشارة'],
  note: ['حاشية واحدة', 'حاشيتان', 'حاشيتين', 'حواشٍ', 'حاشية', 'حاشية'],
  voice: ['متحدث واحد', 'متحدثان', 'متحدثين', 'متحدثين', 'متحدثًا', 'متحدث'],
  event: ['حدث واحد', 'حدثان', 'حدثين', 'أحداث', 'حدثًا', 'حدث'],
  datedEvent: ['حدث مؤرَّخ واحد', 'حدثان مؤرَّخان', 'حدثين مؤرَّخين', 'أحداث مؤرَّخة', 'حدثًا مؤرَّخًا', 'حدث مؤرَّخ'],
  spelling: ['كتابة أخرى', 'كتابتان أخريان', 'كتابتين أخريين', 'كتابات أخرى', 'كتابة أخرى', 'كتابة أخرى'],
  number: ['رقم واحد', 'رقمان', 'رقمين', 'أرقام', 'رقمًا', 'رقم'],
  series: ['سلسلة واحدة', 'سلسلتان', 'سلسلتين', 'سلاسل', 'سلسلة', 'سلسلة'],
  mark: ['علامة واحدة', 'علامتان', 'علامتين', 'علامات', 'علامة', 'علامة'],
  entry: ['مدخل واحد', 'مدخلان', 'مدخلين', 'مداخل', 'مدخلًا', 'مدخل'],
  minute: ['دقيقة واحدة', 'دقيقتان', 'دقيقتين', 'دقائق', 'دقيقة', 'دقيقة'],
  word: ['كلمة واحدة', 'كلمتان', 'كلمتين', 'كلمات', 'كلمة', 'كلمة'],
} satisfies Record<string, readonly [string, string, string, string, string, string]>;

const inCase =
  (two: 1 | 2) =>
  (number: number, what: keyof typeof nouns): string => {
    const noun = nouns[what];
    return say(number, {
      one: noun[0],
      two: noun[two],
      few: `#\u00A0${noun[3]}`,
      many: `#\u00A0${noun[4]}`,
      other: `#\u00A0${noun[5]}`,
    });
  };

/** How often something is there: `مقطعان`, `3 مقاطع`, `23 مقطعًا`. */
export const count = inCase(1);

/** The same after a preposition: `مقطعين`. */
export const countOf = inCase(2);
