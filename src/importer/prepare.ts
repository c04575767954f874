import { createLineFinder, quote, type Report } from './report.ts';

/** A manuscript's body without what is an instruction to another site generator. */
export interface Prepared {
  /** Markdown and HTML only; the lines are those of the manuscript. */
  text: string;
  /** Offset in `text` of the excerpt marker that stood there. */
  excerptEnd: number | undefined;
  /** Ids that headings gave themselves, `{#method}`, with their line: what links in the text may lead to. */
  anchors: Map<string, number>;
}

interface Cut {
  start: number;
  end: number;
  /** What takes its place; has as many line feeds as what it replaces. */
  by?: string;
  /** It is the excerpt marker. */
  marker?: boolean;
}

interface Options {
  /** Stretches of code, where everything is text. */
  code: readonly { start: number; end: number }[];
  /** The marker that ends the excerpt, when the front matter names one. */
  separator: string | undefined;
  /** Values that the text may ask for: `page.title`. */
  values: ReadonlyMap<string, string>;
  report: Report;
}

/** Whether a text holds anything {@link prepare} could take for an instruction. */
export const mayHoldInstructions = (text: string): boolean => /\{[%{:#]|\{::|\}[ \t]*$/m.test(text);

/**
 * Takes Liquid tags, kramdown's attribute lists and the excerpt marker out of a manuscript, and says so in
 * the report. `{{ page.title }}` becomes the title; an output nobody here can compute stays as text.
 */
export function prepare(text: string, options: Options): Prepared {
  const cuts: Cut[] = [];
  const lineOf = createLineFinder(text);
  findExcerptMarker(text, options, cuts);
  findLiquid(text, options, lineOf, cuts);
  findAttributeLists(text, options, lineOf, cuts);
  const anchors = findHeadingIds(text, options, lineOf, cuts);
  return { ...apply(text, cuts), anchors };
}

const inside = (at: number, ranges: readonly { start: number; end: number }[]) =>
  ranges.some(({ start, end }) => at >= start && at < end);

function findExcerptMarker(text: string, { separator, code }: Options, cuts: Cut[]): void {
  const known = /<excerpt\s*\/?>(?:\s*<\/excerpt>)?|<!--\s*(?:more|excerpt)\s*-->/gi;
  const found: Cut[] = [];
  for (const match of text.matchAll(known))
    found.push({ start: match.index, end: match.index + match[0].length });
  // Jekyll's own marker is an empty line, which every text has.
  if (separator !== undefined && /[^\s\w]/.test(separator)) {
    const start = text.indexOf(separator);
    if (start >= 0) found.push({ start, end: start + separator.length });
  }
  const outside = found.filter(({ start }) => !inside(start, code)).sort((a, b) => a.start - b.start);
  let last = -1;
  for (const cut of outside) {
    if (cut.start < last) continue;
    cuts.push({ ...cut, marker: true });
    last = cut.end;
  }
}

type LineFinder = (offset: number) => number;

function findLiquid(text: string, options: Options, lineOf: LineFinder, cuts: Cut[]): void {
  const { report, code } = options;
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
      const value = outputOf(inner, options.values);
      if (value === undefined) {
        report.add(
          'kept',
          `${quote(text.slice(start, end))} stays as text: no value is known for it here`,
          line,
        );
      } else cuts.push({ start, end, by: value + feeds(text.slice(start, end)) });
      opening.lastIndex = end;
      continue;
    }
    const name = /^\w+/.exec(inner)?.[0];
    if (name === undefined) continue;
    if (name === 'comment' || name === 'highlight') {
      const tail = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`, 'g');
      tail.lastIndex = end;
      const closing = tail.exec(text);
      if (closing && name === 'comment') end = closing.index + closing[0].length;
      if (closing && name === 'highlight') {
        const language = /^highlight\s+([\w+-]+)/.exec(inner)?.[1] ?? '';
        cuts.push({ start, end, by: `\`\`\`${language}` });
        cuts.push({ start: closing.index, end: closing.index + closing[0].length, by: '```' });
        opening.lastIndex = closing.index + closing[0].length;
        continue;
      }
    }
    const whole = text.slice(start, end);
    const image = name.startsWith('include') || name === 'figure' ? imageOf(inner) : undefined;
    if (image === undefined) {
      report.add('dropped', `a tag of the former site generator: ${quote(whole)}`, line);
      cuts.push({ start, end });
    } else {
      report.add('changed', `${quote(whole)} became a figure`, line);
      cuts.push({ start, end, by: image + feeds(whole) });
    }
    opening.lastIndex = end;
  }
}

const feeds = (text: string) => text.replace(/[^\n]/g, '');

function outputOf(expression: string, values: ReadonlyMap<string, string>): string | undefined {
  const [head = '', ...filters] = expression.split('|').map((part) => part.trim());
  const literal = /^(["'])(.*)\1$/.exec(head)?.[2];
  const link = filters.every((filter) => /^(?:relative_url|absolute_url)$/.test(filter));
  if (literal !== undefined) return link ? literal : undefined;
  if (/^site\.(?:baseurl|url)$/.test(head)) return '';
  return filters.length === 0 ? values.get(head) : undefined;
}

/** `include figure.html src="a.png" caption="Words"` as a Markdown image with its caption. */
function imageOf(tag: string): string | undefined {
  const values = new Map<string, string>();
  for (const match of tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    values.set(match[1] ?? '', (match[2] ?? match[3] ?? '').replace(/\s+/g, ' '));
  }
  const source = ['src', 'image', 'image_path', 'url', 'file', 'path']
    .map((key) => values.get(key))
    .find(Boolean);
  if (source === undefined || !/\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(source) || /[()<>\s]/.test(source))
    return undefined;
  const escape = (words: string) => words.replace(/[\\`*_{}[\]<>~|]/g, '\\$&');
  const alt = escape(values.get('alt') ?? values.get('title') ?? '');
  const caption = values.get('caption');
  return `![${alt}](${source})${caption ? ` _▲ ${escape(caption)}_` : ''}`;
}

const attributes = String.raw`(?:[.#][\w-]+|[\w:-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|[\w-]+)`;
const attributeList = new RegExp(String.raw`\{:[ \t]*(?:${attributes}[ \t]*)+\}`, 'g');
const headingPart = String.raw`(?:[.#][\w:.-]+|-|[\w:-]+=(?:"[^"\n]*"|[^\s"'{}]+))`;
/** Pandoc's, kramdown's and Quarto's attributes at a heading's end: `{#method}`, `{#method .unnumbered}`, `{-}`. */
const headingAttributes = new RegExp(
  String.raw`^\{[ \t]*${headingPart}(?:[ \t]+${headingPart})*[ \t]*\}[ \t#]*$`,
);
const extension = /\{::(?:comment\}[\s\S]{0,5000}?\{:\/(?:comment)?\}|[\w-]+[^{}\n]{0,200}\/?\})|\{:\/\w*\}/g;

function findAttributeLists(text: string, { report, code }: Options, lineOf: LineFinder, cuts: Cut[]): void {
  for (const pattern of [attributeList, extension]) {
    for (const match of text.matchAll(pattern)) {
      if (inside(match.index, code)) continue;
      let start = match.index;
      // kramdown's table of contents is a list item that stands for it.
      if (/toc\b/.test(match[0])) {
        const item = /(?:^|\n)([ \t]*(?:[-*+]|\d+\.)[ \t]+[^\n]*\n[ \t]*)$/.exec(
          text.slice(Math.max(0, start - 300), start),
        );
        if (item && /^\{:\s*toc\b/.test(match[0])) start -= item[1]?.length ?? 0;
      }
      const end = match.index + match[0].length;
      report.add(
        'dropped',
        `attributes of another Markdown: ${quote(text.slice(start, end))}`,
        lineOf(start),
      );
      cuts.push({ start, end, by: feeds(text.slice(start, end)) });
    }
  }
}

function findHeadingIds(
  text: string,
  { report, code }: Options,
  lineOf: LineFinder,
  cuts: Cut[],
): Map<string, number> {
  const anchors = new Map<string, number>();
  for (const heading of text.matchAll(
    /^(?: {0,3}#{1,6}[ \t].*| {0,3}\S.*\}(?=[ \t]*\n {0,3}(?:=+|-+)[ \t]*$))/gm,
  )) {
    const start = heading[0].lastIndexOf('{');
    const id = start < 0 ? undefined : headingAttributes.exec(heading[0].slice(start));
    if (!id || inside(heading.index, code)) continue;
    const line = lineOf(heading.index);
    const own = /#([\w:.-]+)/.exec(id[0])?.[1];
    report.add(
      'dropped',
      `${own === undefined ? 'attributes of a heading:' : 'the heading’s own id'} ${quote(id[0])}`,
      line,
    );
    cuts.push({
      start: heading.index + heading[0].slice(0, start).trimEnd().length,
      end: heading.index + heading[0].length,
    });
    if (own !== undefined) anchors.set(own, line);
  }
  return anchors;
}

function apply(text: string, cuts: Cut[]): Omit<Prepared, 'anchors'> {
  const pieces: string[] = [];
  let length = 0;
  let at = 0;
  let excerptEnd: number | undefined;
  let lineStart = true;
  for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (cut.start < at) continue;
    let piece = text.slice(at, cut.start);
    at = cut.end;
    const by = cut.by ?? '';
    if (piece !== '') lineStart = /\n[ \t]*$/.test(piece.slice(-200));
    if (by.trim() === '') {
      // Where the tag stood, no space may be left that Markdown would read as a hard break or as code.
      if (/^[ \t]*(?:\n|$)/.test(text.slice(at, at + 200)) && !/[ \t]{200}$/.test(piece)) {
        piece = piece.replace(/[ \t]{1,200}$/, '');
      }
      if (lineStart || /[ \t]$/.test(piece)) at += /^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
    }
    length += piece.length;
    if (cut.marker && excerptEnd === undefined) excerptEnd = length;
    pieces.push(piece, by);
    length += by.length;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(''), excerptEnd };
}
