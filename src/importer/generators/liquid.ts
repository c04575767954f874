import { type Cut, feeds, inside } from '../cuts.ts';
import { quote, type Report } from '../report.ts';
import { addressOf, figureOf, readValues, wordsOf } from './tag-values.ts';

interface Options {
  /** Stretches of code, where everything is text. */
  code: readonly { start: number; end: number }[];
  /** Values that the text may ask for: `page.title`. */
  values: ReadonlyMap<string, string>;
  report: Report;
}

type LineFinder = (offset: number) => number;

/**
 * Finds Jekyll's and Eleventy's tags: what they show takes their place (figures, boxes, films, values), the others go, and
 * what nobody here can compute stays as text.
 */
export function findLiquid(text: string, options: Options, lineOf: LineFinder, cuts: Cut[]): void {
  const { report, code } = options;
  const values = new Map(options.values);
  const opening = /\{[%{]/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const start = match.index;
    const at = start + 2;
    if (inside(start, code)) continue;
    const output = text[start + 1] === '{';
    const close = text.indexOf(output ? '}}' : '%}', at);
    if (close < 0 || close - start > 2000) continue;
    let end = close + 2;
    const inner = text.slice(at, close).replace(/^-|-$/g, '').trim();
    const line = lineOf(start);
    if (output) {
      // Hugo's, which are read elsewhere.
      if (/^[<%]/.test(inner)) continue;
      const whole = text.slice(start, end);
      const value = outputOf(inner, values);
      const address = /\]\((?:[^\s()]|\{\{[^{}]*\}\})*$/.test(text.slice(Math.max(0, start - 200), start));
      if (value !== undefined) cuts.push({ start, end, by: value + feeds(whole) });
      // A link or a picture stays one, so that its words do, and its address is told as any that leads nowhere.
      else if (address) cuts.push({ start, end, by: `${whole.replace(/[\s()"<>]/g, '')}${feeds(whole)}` });
      else report.add('kept', `${quote(whole)} stays as text: no value is known for it here`, line);
      opening.lastIndex = end;
      continue;
    }
    const name = /^\w+/.exec(inner)?.[0];
    if (name === undefined) continue;
    const assigned = /^assign\s+(\w+)\s*=\s*(["'])(.*?)\2\s*$/s.exec(inner);
    if (assigned) values.set(assigned[1] ?? '', assigned[3] ?? '');
    if (name === 'comment' || name === 'highlight' || name === 'capture') {
      const tail = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
      tail.lastIndex = end;
      const closing = tail.exec(text);
      const after = closing ? closing.index + closing[0].length : end;
      if (closing && name === 'highlight') {
        const language = /^highlight\s+([\w+-]+)/.exec(inner)?.[1] ?? '';
        cuts.push({ start, end, by: `\`\`\`${language}` });
        cuts.push({ start: closing.index, end: after, by: '```' });
        opening.lastIndex = after;
        continue;
      }
      if (closing && name === 'capture') {
        // Shown where its name is used.
        values.set(/^capture\s+["']?(\w+)/.exec(inner)?.[1] ?? '', text.slice(end, closing.index).trim());
        cuts.push({ start, end: after, by: feeds(text.slice(start, after)) });
        opening.lastIndex = after;
        continue;
      }
      if (closing) end = after;
    }
    const whole = text.slice(start, end);
    const shown = shownBy(name, inner, values);
    if (shown === undefined) {
      report.add('dropped', `a tag of the former site generator: ${quote(whole)}`, line);
      cuts.push({ start, end, by: feeds(whole) });
    } else {
      report.add('changed', `${quote(whole)} became ${shown.what}`, line);
      cuts.push({ start, end, by: shown.by + feeds(whole) });
    }
    opening.lastIndex = end;
  }
}

function outputOf(expression: string, values: ReadonlyMap<string, string>): string | undefined {
  const [head = '', ...filters] = expression.split('|').map((part) => part.trim());
  const literal = /^(["'])(.*)\1$/.exec(head)?.[2];
  const isLink = filters.every((filter) =>
    /^(?:\w*_)?(?:url|link|path|href)$|^(?:prepend|append):\s*site\.(?:baseurl|url)$/.test(filter),
  );
  if (literal !== undefined) return isLink ? literal : undefined;
  if (/^site\.(?:baseurl|url)$/.test(head)) return '';
  return filters.length === 0 || isLink ? values.get(head) : undefined;
}

/** What a tag shows, in Markdown on one line, and what to call it. */
function shownBy(
  name: string,
  inner: string,
  values: ReadonlyMap<string, string>,
): { what: string; by: string } | undefined {
  const rest = inner.slice(name.length).trim();
  if (name === 'link' || name === 'post_url')
    return { what: 'an address', by: rest.replace(/[\s"'()<>]/g, '') };
  // As Pandoc writes it: what is told of citations is told of this.
  if (name === 'cite')
    return { what: 'a citation', by: `[@${rest.split(/\s+--/)[0]?.split(/\s+/).join('; @')}]` };
  const isInclude = name.startsWith('include') || name === 'render';
  // The file that is included is no value of the tag.
  const given = readValues(isInclude ? rest.replace(/^\S+/, '') : rest, values);
  const figure =
    isInclude || name === 'figure' || name === 'image' || name === 'img' ? figureOf(given) : undefined;
  if (figure !== undefined) return { what: 'a figure', by: figure };
  const included = isInclude ? (/([\w-]+)(?:\.\w+)?$/.exec(/^\S+/.exec(rest)?.[0] ?? '')?.[1] ?? '') : name;
  const address = addressOf(included, given);
  if (address !== undefined) return { what: 'a link', by: `<${address}>` };
  const words = isInclude ? wordsOf(given) : '';
  return words === '' ? undefined : { what: 'its words', by: words };
}
