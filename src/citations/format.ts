import { plugins } from '@citation-js/core';
import type { CslItem } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { toBibtex } from './bibtex.ts';
import { allStyles, ownParts } from './styles.ts';

const { config, output } = plugins;
const { styles } = config.get('@csl');
/** Stands between what a style prints; no text has it. */
const between = '\uE000';
styles.add('passage-all', allStyles(between));
styles.add('passage-own-parts', ownParts(between));
/** Stand for a section's title and address. A style sets letters in italics, and no signs alone. */
const anyPart = { title: 'T\uE001', URL: 'https://\uE002' };
/** Stands for `$` while citeproc works: it puts texts in with JavaScript's `replace`, which reads `$&` and `$$`. */
const dollar = '\uE003';

/** One work in every form a reader may copy or download. The three styles are HTML: text and `<i>` only. */
export interface Reference {
  chicago: string;
  apa: string;
  mla: string;
  bibtex: string;
  ris: string;
  /** A CSL-JSON array of one item. */
  csl: string;
}

/** One work in each style, as HTML. */
type Styled = Pick<Reference, 'chicago' | 'apa' | 'mla'>;

/** Where a section stands in its paper: the end of its title. */
const inBrackets = / (\(section \d+[^)]*\))$/;

/** The bracketed place at the end of a title keeps its small letters where a style capitalises titles. */
function keepPlaceSmall(item: CslItem): CslItem {
  const title = item.title.replace(inBrackets, ' <span class="nocase">$1</span>');
  return { ...item, title };
}

/**
 * Formats works, in the order given. Build time only: citeproc is heavy, and starts twice a call however many works
 * there are, so hand over a paper's together.
 *
 * @throws if two items share an id.
 */
export function formatReferences(items: CslItem[]): Reference[] {
  if (new Set(items.map(({ id }) => id)).size < items.length) throw new Error('two references share an id');
  const styled = styleAll(items.map(hideDollars).map(withoutMaker));
  return items.map((item) => ({
    ...(styled.get(item.id) ?? { chicago: '', apa: '', mla: '' }),
    bibtex: toBibtex(item),
    ris: toRis(item),
    csl: toCsl(item),
  }));
}

/**
 * A publication that made and published a work is named once in print: where the styles ask for the publisher. APA then
 * puts it first.
 */
function withoutMaker({ author, ...item }: CslItem): CslItem {
  const isMaker = author?.length === 1 && author[0]?.literal === item.publisher;
  return author === undefined || isMaker ? item : { author, ...item };
}

/**
 * Works in the three styles, by id. Sections of one work differ in title and address alone: they are formatted once,
 * and what differs is put in. A section's title ends with a bracket, after which no style alters a sign.
 */
function styleAll(items: readonly CslItem[]): Map<string, Styled> {
  const alike = Map.groupBy(items, (item) => {
    if (!inBrackets.test(item.title)) return item.id;
    return JSON.stringify({ ...item, id: undefined, title: undefined, URL: undefined });
  });
  const groups = [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, others }],
  );
  const works = groups.map(({ first, others }) =>
    others.length === 0 ? keepPlaceSmall(first) : { ...first, ...anyPart },
  );
  const whole = print(works, 'passage-all');
  const sections = groups.flatMap(({ first, others }) => (others.length === 0 ? [] : [first, ...others]));
  const own = print(sections.map(keepPlaceSmall), 'passage-own-parts');
  const style = (id: string, work: string): Styled => {
    const [chicago, mla, apa] = whole.get(work) ?? [];
    const [quoted = '', plain = '', address = ''] = own.get(id) ?? [];
    const fill = (html = '', title: string) =>
      html.replace(anyPart.title, () => title).replace(anyPart.URL, () => address);
    const cased = quoted.slice(1, -1);
    return { chicago: fill(chicago, cased), apa: fill(apa, plain), mla: fill(mla, cased) };
  };
  return new Map(
    groups.flatMap(({ first, others }) =>
      [first, ...others].map(({ id }): [string, Styled] => [id, style(id, first.id)]),
    ),
  );
}

/** What a style prints of each work, by id, in HTML, with the dollars that `hideDollars` took. */
function print(items: CslItem[], template: string): Map<string, string[]> {
  if (items.length === 0) return new Map();
  const options = { template, format: 'html', nosort: true, asEntryArray: true } as const;
  const entries = output.format('bibliography', items, options);
  return new Map(
    entries.map(([id, html]) => [
      id,
      unwrap(html)
        .replaceAll(dollar, () => '$')
        .split(between),
    ]),
  );
}

function hideDollars(item: CslItem): CslItem {
  const text = JSON.stringify(item);
  return text.includes('$') ? (JSON.parse(text.replaceAll('$', dollar)) as CslItem) : item;
}

/** Records with one line a field: citation-js would break long lines, and an address broken in two is lost. */
function toRis(item: CslItem): string {
  const [record = {}] = output.format('ris', [item], { format: 'object' });
  const { TY, DA, ID: _truncated, ...rest } = record;
  const fields = Object.entries({
    TY,
    ...rest,
    ...(item.translator !== undefined && {
      A4: item.translator.map(({ family, given, literal }) => literal ?? `${family}, ${given}`),
    }),
    // The whole that a section, passage or figure is part of, which the library knows no field for on pages.
    ...(item['container-title'] !== undefined && rest['T2'] === undefined && { T2: item['container-title'] }),
    // The format asks for two digits of month and day.
    ...(DA !== undefined && { DA: String(DA).replaceAll(/\/(\d)(?=\/)/g, '/0$1') }),
    ER: '',
  });
  return fields
    .flatMap(([tag, value]) => [value].flat().map((one) => `${tag}  - ${String(one).trim()}\n`))
    .join('');
}

/** One line a variable: as short as can be, for who reads it and for what carries it. */
function toCsl(item: CslItem): string {
  const variables = Object.entries(item).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `[{\n${variables.join(',\n')}\n}]`;
}

/** citeproc wraps an entry in boxes for hanging indents; the page has its own. */
function unwrap(html: string): string {
  return html.replaceAll(/<\/?div\b[^>]*>/g, '').trim();
}
