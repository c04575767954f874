import { applyCuts, type Cut, feeds, inside } from './cuts.ts';
import { findLiquid } from './generators/liquid.ts';
import { unwrapped } from './html-tags.ts';
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
export const mayHoldInstructions = (text: string): boolean =>
  /\smarkdown=|\{[%{:#]|\{::|\}[ \t]*$/m.test(text);

/**
 * Takes Liquid tags, kramdown's attribute lists and the excerpt marker out of a manuscript, and says so in
 * the report. `{{ page.title }}` becomes the title; an output nobody here can compute stays as text.
 */
export function prepare(text: string, options: Options): Prepared {
  const cuts: Cut[] = [];
  const lineOf = createLineFinder(text);
  findExcerptMarker(text, options, cuts);
  findLiquid(text, options, lineOf, cuts);
  findMarkdownBlocks(text, options, lineOf, cuts);
  findAttributeLists(text, options, lineOf, cuts);
  const anchors = findHeadingIds(text, options, lineOf, cuts);
  return { ...applyCuts(text, cuts), anchors };
}

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

/** kramdown's blocks of HTML that hold Markdown, `<aside markdown="1">`: their tags go, so that it is read. */
function findMarkdownBlocks(text: string, { report, code }: Options, lineOf: LineFinder, cuts: Cut[]): void {
  for (const opening of text.matchAll(
    /^ {0,3}<([a-z]+)(?=[^<>\n]*\smarkdown=["']?(?:1|block|span)\b)[^<>\n]*>/gm,
  )) {
    const [tag, name = ''] = opening;
    if (!unwrapped.has(name) || inside(opening.index, code)) continue;
    let depth = 1;
    const tags = new RegExp(`<(/?)${name}\\b[^<>\\n]*>`, 'g');
    tags.lastIndex = opening.index + tag.length;
    for (let match = tags.exec(text); match; match = tags.exec(text)) {
      depth += match[1] ? -1 : 1;
      if (depth > 0) continue;
      report.add('changed', `<${name}> taken away, what it holds stays`, lineOf(opening.index));
      cuts.push({ start: opening.index, end: opening.index + tag.length });
      cuts.push({ start: match.index, end: match.index + match[0].length });
      break;
    }
  }
}

const attributes = String.raw`(?:[.#][\w-]+|[\w:-]+\s*=\s*(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+)|[\w-]+)`;
const attributeList = new RegExp(String.raw`\{:[ \t]*(?:${attributes}[ \t]*)+\}`, 'g');
const headingPart = String.raw`(?:[.#][\w:.-]+|-|[\w:-]+=(?:"[^"\n]*"|[^\s"'{}]+))`;
/** Pandoc's, kramdown's and Quarto's attributes at a heading's end: `{#method}`, `{#method .unnumbered}`, `{-}`. */
const headingAttributes = new RegExp(
  String.raw`^\{[ \t]*${headingPart}(?:[ \t]+${headingPart})*[ \t]*\}[ \t#]*$`,
);
const extension = /\{::(?:comment\}[\s\S]{0,5000}?\{:\/(?:comment)?\}|[\w-]+[^{}\n]{0,200}\/?\})|\{:\/\w*\}/g;

type LineFinder = (offset: number) => number;

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
