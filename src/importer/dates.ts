/** Languages whose dates are read: those of the interface. Arabic has a second set of names for the months. */
const languages = ['en', 'fr', 'de', 'es', 'ar', 'ar-SY', 'fa'];

/** What a manuscript says of its date. */
export interface ReadDate {
  /** To the day, month or year: `2024-02-06`, `2024-02`, `2024`; nothing where none can be read. */
  date?: string;
  /** Why that says less, or something else, than what is written. */
  caveat?: string;
}

/**
 * The date a manuscript means, as exactly as it says it, in any language of the interface and whatever its hour and zone:
 * an author who writes 6 February at noon in one zone means 6 February everywhere.
 *
 *     14. März 2024 → 2024-03-14      مارس ٢٠٢٤ → 2024-03      ۱۴ فروردین ۱۴۰۲ → 2023-04-03
 *
 * @param language of the manuscript: it decides what 3/4/2024 is
 */
export function readDate(text: string, language = ''): ReadDate {
  const figures = text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).trim();
  return readFigures(figures, language) ?? readWords(figures) ?? readYear(figures) ?? {};
}

/** A date in figures alone. */
function readFigures(text: string, language: string): ReadDate | undefined {
  const yearFirst = /^(\d{4})(?:[-/.年]\s?(\d{1,2})(?:[-/.月]\s?(\d{1,2}))?)?(?:$|[T\s,;月日])/.exec(text);
  if (yearFirst && (yearFirst[2] !== undefined || yearFirst[0] === text))
    return compose(yearFirst[1], yearFirst[2], yearFirst[3]);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return compose(monthFirst[2], monthFirst[1]);
  const yearLast = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})(?:$|[T\s,;])/.exec(text);
  if (!yearLast) return undefined;
  const [, one, sign, two, year] = yearLast;
  const [european, american] = [compose(year, two, one), compose(year, one, two)];
  // Only English has both orders, and not with full stops.
  const isEnglish = sign !== '.' && (language === '' || language.startsWith('en'));
  if (!isEnglish || american.date === undefined) return european;
  if (european.date === undefined || one === two) return american;
  return { ...compose(year), caveat: 'can be a day of either of two months: the year alone stands' };
}

/** Words that differ in accents, vowel signs, full stops, case, or in how Persian writes two letters are the same. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.\u200c\u200f]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .toLowerCase();

/** Names of months, each with its sign: `#3` for our March, `%1` for the first of the Solar Hijri year. */
const months = new Map([
  ...languages.flatMap((language) => nameMonths(`${language}-u-ca-gregory`, 'en-u-ca-gregory', '#')),
  ...['fa', 'en'].flatMap((language) => nameMonths(`${language}-u-ca-persian`, 'en-u-ca-persian', '%')),
  // Short and southern forms that no list has.
  ['sept', '#9'],
  ['janner', '#1'],
]);

function nameMonths(locale: string, counting: string, sign: string): [string, string][] {
  const numbers = new Intl.DateTimeFormat(counting, { month: 'numeric', timeZone: 'UTC' });
  return (['long', 'short'] as const).flatMap((month) => {
    const names = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, string] => {
      // By the twenty-fifth, each month of either calendar has begun in a month of its own.
      const day = new Date(Date.UTC(2023, index, 25));
      return [fold(names.format(day)), `${sign}${numbers.format(day)}`];
    });
  });
}

const monthName = new RegExp(
  `(?<!\\p{L})(?:${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'gu',
);

const day = String.raw`(?<![\d#%]|\d ?[–-] ?)(?<day>\d{1,2})(?!\d)`;
const month = String.raw`(?<month>[#%]\d{1,2})(?!\d)`;
const year = String.raw`(?<!\d)(?<year>\d{4})(?!\d)`;
/** Between two parts of a date: a blank, `. `, `th of `, ` de `. */
const gap = String.raw`[^\d#%:]{1,12}?`;
const inOrder = (...parts: string[]) => new RegExp(parts.join(gap));
const withDay = [inOrder(day, month, year), inOrder(month, day, year), inOrder(year, month, day)];
const withoutDay = [inOrder(month, year), inOrder(year, month)];

/** A date with the name of a month, wherever in the line; of two months without a day, neither. */
function readWords(text: string): ReadDate | undefined {
  const line = fold(text).replace(monthName, (name) => ` ${months.get(name)} `);
  const isOne = line.match(/[#%]\d/g)?.length === 1;
  for (const order of isOne ? [...withDay, ...withoutDay] : withDay) {
    const found = order.exec(line)?.groups;
    if (found) return compose(found['year'], found['month']?.slice(1), found['day']);
  }
  return undefined;
}

/** The only year in a line that says more: `Spring 2024`. */
function readYear(text: string): ReadDate | undefined {
  const years = text.match(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g) ?? [];
  return years.length === 1 ? { ...compose(years[0]), caveat: 'only its year can be read' } : undefined;
}

/** A real date in figures, as exact as they are. Years before 1600 are those of the Solar Hijri calendar. */
function compose(inYear = '', inMonth?: string, onDay?: string): ReadDate {
  const parts = [inYear, inMonth, onDay].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')));
  if (Number(inYear) < 1600) return fromSolar(parts.map(Number));
  const first = [...parts, '01', '01'].slice(0, 3).join('-');
  const time = Date.parse(`${first}T00:00:00Z`);
  // February has no thirtieth, though it can be parsed.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(first)
    ? { date: parts.join('-') }
    : {};
}

const solar = new Intl.DateTimeFormat('en-u-ca-persian', { dateStyle: 'short', timeZone: 'UTC' });

/** A date of the Solar Hijri calendar, whose months and years begin within ours. */
function fromSolar([inYear = 0, inMonth, onDay]: readonly number[]): ReadDate {
  const wanted = `${inMonth ?? 1}/${onDay ?? 1}/${inYear} `;
  // A year begins about 20 March.
  const days = Array.from({ length: 380 }, (_, index) => new Date(Date.UTC(inYear + 621, 2, 15 + index)));
  const found = days.find((one) => solar.format(one).startsWith(wanted))?.toISOString();
  if (found === undefined) return {};
  if (onDay !== undefined) return { date: found.slice(0, 10) };
  return {
    date: found.slice(0, inMonth === undefined ? 4 : 7),
    caveat: `is of the Solar Hijri calendar: when that ${inMonth === undefined ? 'year' : 'month'} begins stands`,
  };
}
