import type { CslItem, CslName } from '@citation-js/core';

/**
 * A work as BibTeX. citation-js writes this format, too, but puts the day into the month's field, leaves the whole's name
 * out of a part's entry, and escapes either all letters with accents or no sign at all.
 *
 * Sources: Oren Patashnik, BibTeXing (1988), sections 3 (entry types and fields) and 4 (names, braces, months as
 * macros); the LaTeX Companion's text symbols for signs that TeX reads as its own.
 */
export function toBibtex(item: CslItem): string {
  const { type, container } = kindOf(item);
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    ['author', item.author && braced(item.author.map(writeName).join(' and '))],
    ['translator', item.translator && braced(item.translator.map(writeName).join(' and '))],
    ['title', braced(protectCapitals(item.title))],
    [container, item['container-title'] && braced(protectCapitals(item['container-title']))],
    ['series', optional(item['collection-title'])],
    ['number', optional(item['collection-number'])],
    [type === 'techreport' ? 'institution' : 'publisher', optional(item.publisher)],
    ['address', optional(item['publisher-place'])],
    ['year', optional(year)],
    // A month is a macro, which each style prints in its own way.
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', optional(day)],
    ['note', optional(item.note)],
    ['keywords', optional(item.keyword)],
    ['abstract', optional(item.abstract)],
    ['doi', item.DOI && braced(verbatim(item.DOI))],
    ['url', item.URL && braced(verbatim(item.URL))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `\t${name} = ${value},\n`));
  // A key of letters and digits is one to every program.
  return `@${type}{${item.id.replaceAll(/[^a-z0-9]/gi, '')},\n${lines.join('')}}`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What BibTeX calls a kind of work, and the field that names the whole of which a work is a part. */
function kindOf(item: CslItem): { type: string; container: string } {
  switch (item.type) {
    case 'report':
      return { type: 'techreport', container: 'series' };
    case 'article-journal':
      return { type: 'article', container: 'journal' };
    case 'book':
      return { type: 'book', container: 'booktitle' };
    default:
      // BibTeX has no kind for pages of the web: a part of one is a part of a whole with a title.
      return {
        type: item['container-title'] === undefined ? 'misc' : 'incollection',
        container: 'booktitle',
      };
  }
}

const braced = (value: string) => `{${value}}`;

const optional = (value: string | number | undefined) =>
  value === undefined ? undefined : braced(escapeTex(String(value)));

/** `Family, Given`; a group's name is one word to BibTeX, as is a part of a name that holds what would divide it. */
function writeName({ family, given, literal }: CslName): string {
  if (literal !== undefined || given === undefined) return braced(escapeTex(literal ?? family ?? ''));
  const whole = (part: string) => (/,|\band\b/i.test(part) ? braced(escapeTex(part)) : escapeTex(part));
  return `${whole(family ?? '')}, ${whole(given)}`;
}

/**
 * Capitals that a style must not make small: names and abbreviations, with or without accents. The first word's capital
 * is the sentence's.
 */
function protectCapitals(title: string): string {
  let isFirst = true;
  return title.replaceAll(/(\p{L}[\p{L}\p{M}\p{N}’'-]*)|([^\p{L}]+)/gu, (_, word?: string, between = '') => {
    if (word === undefined) return escapeTex(String(between));
    const isName = /\p{Lu}/u.test(isFirst ? word.slice(1) : word);
    isFirst = false;
    return isName ? braced(escapeTex(word)) : escapeTex(word);
  });
}

/**
 * Signs that TeX reads as its own, as the letters they are. A brace by its name, since BibTeX counts braces wherever they
 * stand.
 */
const escapeTex = (text: string) =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\{}~^&%$#_]/g, (sign) => {
    const name = symbols[sign];
    return name === undefined ? `\\${sign}` : `\\${name}{}`;
  });

const symbols: Partial<Record<string, string>> = {
  '\\': 'textbackslash',
  '{': 'textbraceleft',
  '}': 'textbraceright',
  '~': 'textasciitilde',
  '^': 'textasciicircum',
};

/** Addresses are read as they stand; what would end the field is written as a number. */
const verbatim = (address: string) => address.replaceAll(/[{}\\\s]/g, encodeURIComponent);
