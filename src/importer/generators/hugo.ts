import { applyCuts, type Cut, feeds, inside } from '../cuts.ts';
import { createLineFinder, quote, type Report } from '../report.ts';
import { addressOf, figureOf, readValues, wordsOf } from './tag-values.ts';

/** Boxes of Hugo's themes: words apart from the text. */
const boxes =
  /^(?:admonition|alert|attention|callout|caution|danger|error|hint|important|info|note|notice|panel|success|tip|warning)$/;

const shortcode = /\{\{([<%])-?\s*(\/?)\s*([\w/.-]+)((?:[^{}]|\{(?!\{)|\}(?!\}))*?)(\/?)\s*-?[>%]\}\}/g;

/**
 * Puts in the place of Hugo's shortcodes what they show: figures, boxes (as fenced blocks), films as links, what stands
 * between two tags. Nothing of a theme is run; a shortcode without words or pictures is named in the report.
 */
export function convertHugo(
  text: string,
  findCode: (text: string) => readonly { start: number; end: number }[],
  report: Report,
): string {
  const code = findCode(text);
  const lineOf = createLineFinder(text);
  const cuts: Cut[] = [];
  const opened: { name: string; isBox: boolean }[] = [];
  const all = [...text.matchAll(shortcode)];
  for (const [at, match] of all.entries()) {
    const [whole, , slash, name = '', inner = '', self] = match;
    const start = match.index;
    if (inside(start, code)) continue;
    const end = start + whole.length;
    const cut = (by: string) => cuts.push({ start, end, by: by + feeds(whole) });
    const alone = isAlone(text, start, end);
    if (slash) {
      const own = opened.findLastIndex((one) => one.name === name);
      const { isBox = false } = own < 0 ? {} : (opened.splice(own)[0] ?? {});
      cut(name === 'highlight' && alone ? '```' : isBox ? ':::' : '');
      continue;
    }
    const given = readValues(inner);
    const closes = self === '' && all.slice(at + 1).some(([, , closing, other]) => closing && other === name);
    const tell = (fate: 'changed' | 'dropped', what: string) =>
      report.add(fate, `${quote(whole)} ${what}`, lineOf(start));
    const figure = figureOf(given);
    const address = addressOf(name, given);
    const words = wordsOf(given);
    if (figure !== undefined) {
      tell('changed', 'became a figure');
      cut(figure);
    } else if (name === 'ref' || name === 'relref') cut((given.others[0] ?? '').replace(/[\s()<>]/g, ''));
    else if (address !== undefined) {
      tell('changed', 'became a link');
      cut(`<${address}>`);
    } else if (name === 'highlight' && alone && closes) {
      opened.push({ name, isBox: false });
      cut(`\`\`\`${/^[\w+#-]+$/.exec(given.others[0] ?? '')?.[0] ?? ''}`);
    } else if (boxes.test(name) && alone && closes) {
      opened.push({ name, isBox: true });
      const kind = given.named.get('type') ?? given.others.find((one) => /^[a-z]+$/.test(one)) ?? name;
      const loose = given.others.filter((one) => one !== kind).join(' ');
      const title = [wordsOf({ named: given.named, others: [] }), loose]
        .filter(Boolean)
        .join(' ')
        .replace(/[[\]]/g, '');
      cut(`:::${boxes.test(kind) ? kind : 'note'}${title === '' ? '' : `[${title}]`}`);
    } else {
      if (closes) opened.push({ name, isBox: false });
      tell(
        closes || words !== '' ? 'changed' : 'dropped',
        closes || words !== '' ? 'is taken away, its words stay' : 'shows nothing here',
      );
      cut(words === '' ? '' : closes && alone ? `**${words}**` : words);
    }
  }
  return applyCuts(text, cuts).text;
}

/** Whether a tag has its lines to itself. */
const isAlone = (text: string, start: number, end: number) =>
  /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, start - 5), start)) &&
  /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 100));
