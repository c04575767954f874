import type { CitationItem, Work } from '@citation-js/core';
import type { List, PhrasingContent } from 'mdast';
import { citeInText } from '../citations/cite-in-text.ts';
import { closing, isEscaped } from './brackets.ts';
import { createCodeFinder, type Place } from './find-code.ts';
import { convertFragment } from './html-fragment.ts';
import { createLineFinder, quote, type Report } from './report.ts';
import type { SetAside } from './set-aside.ts';

/** Stands where a manuscript wants its list of references: Pandoc’s `::: {#refs}`. */
export const listMark = '\uE120';

export interface Citing {
  /** By the keys that cite them. */
  works: ReadonlyMap<string, Work>;
  /** Where they come from, for the report: `refs.bib`. */
  source: string;
  /** Keys of works to be listed although nothing cites them; `*` for all. */
  uncited: readonly string[];
  /** Heading of the list, should the text have none. */
  heading: string;
  language: string;
  code: readonly Place[];
  report: Report;
  setAside: SetAside;
}

/** A place of the text that cites. */
interface Citation extends Place {
  /** What stands there, in turn: brackets of works, or words. */
  parts: (CitationItem[] | string)[];
  keys: string[];
}

/**
 * Writes citations by key as author and year, and a list of what is cited where the text wants it or at its end.
 *
 *     A claim [see @key, p. 4].   →   A claim (see Costa 2019, 4).
 *     @key denies it.             →   Costa (2019) denies it.
 *
 * Each becomes text that nothing takes for Markdown any more. A key without a work stays as the key, and is reported.
 *
 * Source: Pandoc User’s Guide, “Citation syntax”; MyST, “Citations”.
 */
export function convertCitations(text: string, citing: Citing): string {
  const { works, report, setAside, uncited } = citing;
  const found = findCitations(text, citing);
  const lineOf = createLineFinder(text);
  const listed = uncited.includes('*') ? [...works.keys()] : uncited.filter((key) => works.has(key));
  const cited = found.flatMap(({ keys }) => keys).filter((key) => works.has(key));
  const missing = reportMissing(found, citing, lineOf);
  const ids = new Set([...cited, ...listed]);
  const all = [...works.values()].filter(({ id }) => ids.has(id));
  const clusters = found.flatMap(({ parts }) => parts.filter((part) => typeof part !== 'string'));
  const { citations, references } = citeInText(
    [...all, ...[...missing].map((id) => ({ id, author: [{ literal: id }] }))],
    clusters,
    citing.language,
  );
  const toNodes = (html: string, line?: number): PhrasingContent[] => {
    const [block] = convertFragment(html.replace(/<\/?span\b[^>]*>/g, ''), line, report);
    return block?.type === 'paragraph' ? block.children : [];
  };
  let at = 0;
  const out: string[] = [];
  for (const { start, end, parts, keys } of found) {
    const said = parts.map((part) =>
      typeof part === 'string'
        ? part
        : (citations.shift() ?? '').replace(/\[(?:CSL STYLE ERROR|NO_PRINTED_FORM)[^\]]*\]/, keys.join('; ')),
    );
    const source = text.slice(start, end);
    out.push(text.slice(at, start), setAside.put(source, toNodes(said.join(' '), lineOf(start))));
    at = end;
  }
  out.push(text.slice(at));
  const entries = references.filter(([id]) => ids.has(id));
  if (cited.length > 0) {
    const count = found.filter(({ keys }) => keys.some((key) => works.has(key))).length;
    report.add(
      'changed',
      `citations by key, ${count}, are authors and years; the works, ${entries.length}, are listed from ${citing.source}`,
    );
  }
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(([, html]) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: toNodes(html) }],
    })),
  };
  return placeList(out.join(''), list, citing, lineOf);
}

/** Keys that no work has, each told once. */
function reportMissing(
  found: readonly Citation[],
  { works, report, source }: Citing,
  lineOf: (offset: number) => number,
): Set<string> {
  const missing = new Map<string, number[]>();
  for (const { keys, start } of found)
    for (const key of keys)
      if (!works.has(key)) missing.set(key, [...(missing.get(key) ?? []), lineOf(start)]);
  if (works.size === 0 && missing.size > 0) {
    const lines = [...missing.values()].flat();
    report.add(
      'guessed',
      `citations by key, ${lines.length}, stand as their keys: no bibliography was found. ` +
        'Put refs.bib beside the manuscript, or name it in the front matter: `bibliography: refs.bib`',
      Math.min(...lines),
    );
    return new Set(missing.keys());
  }
  for (const [key, [line, ...others]] of missing) {
    const more = others.length > 0 ? ` (and ${others.length} times more)` : '';
    report.add('guessed', `no work ${quote(key)} in ${source}: its key stands in the text${more}`, line);
  }
  return new Set(missing.keys());
}

/** Puts the list where the text wants it: at Pandoc’s mark, under a last heading without text, or at the end. */
function placeList(
  text: string,
  list: List,
  { heading, report, setAside }: Citing,
  lineOf: (offset: number) => number,
): string {
  const at = text.indexOf(listMark);
  const without = (rest: string) => rest.replaceAll(listMark, '');
  if (list.children.length === 0) {
    if (at >= 0) report.add('dropped', 'the place of the references: the text cites no work', lineOf(at));
    return without(text);
  }
  const mark = `\n\n${setAside.put('', [list])}\n`;
  if (at >= 0) return `${text.slice(0, at)}${mark.trim()}${without(text.slice(at + 1))}`;
  const headings = [...text.matchAll(/^ {0,3}(#{1,6})[ \t].*$/gm)];
  const last = headings.at(-1);
  if (last && text.slice(last.index + last[0].length).trim() === '') return `${text.trimEnd()}${mark}`;
  const depth = Math.min(2, ...headings.map(([, signs = '']) => signs.length));
  return `${text.trimEnd()}\n\n${'#'.repeat(depth)} ${heading}${mark}`;
}

const key = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_]))*`;
const signs = /\[|(?<![\p{L}\p{N}/.@\\])@|\{cite(?::?[a-z]+)?\}`/gu;
const keyHere = new RegExp(String.raw`@(?:\{([^{}\s]+)\}|(${key}))`, 'uy');
const keyWithin = new RegExp(
  String.raw`^([\s\S]*?)(?<![\p{L}\p{N}])(-?)@(?:\{([^{}\s]+)\}|(${key}))([\s\S]*)$`,
  'u',
);

function findCitations(text: string, { works, code }: Citing): Citation[] {
  const found: Citation[] = [];
  const codeAt = createCodeFinder(code);
  signs.lastIndex = 0;
  for (let match = signs.exec(text); match; match = signs.exec(text)) {
    const { index: start } = match;
    const inCode = codeAt(start);
    if (inCode !== undefined && match[0].length === 1) {
      signs.lastIndex = inCode;
      continue;
    }
    if (isEscaped(text, start)) continue;
    const citation =
      match[0] === '['
        ? readBracket(text, start)
        : match[0] === '@'
          ? readInText(text, start, works)
          : readRole(text, start);
    if (!citation) {
      // The words of a link, whose address is what they lead to.
      const end = match[0] === '[' ? closing(text, start) : undefined;
      if (end !== undefined && text[end + 1] === '(') signs.lastIndex = end;
      continue;
    }
    for (const part of citation.parts) {
      if (typeof part === 'string') continue;
      // A placeholder has nothing but its key to print.
      for (const item of part) if (!works.has(item.id)) delete item['suppress-author'];
    }
    found.push(citation);
    signs.lastIndex = citation.end;
  }
  return found;
}

/** `[see @one, p. 4; -@other]` */
function readBracket(text: string, start: number): Citation | undefined {
  const end = closing(text, start);
  if (end === undefined || end - start > 1500 || /[([{]/.test(text[end + 1] ?? '')) return undefined;
  const parts = readWorksCited(text.slice(start + 1, end));
  // `[words]: address` is no citation.
  if (!parts || (text[end + 1] === ':' && /(?:^|\n) {0,3}$/.test(text.slice(0, start)))) return undefined;
  return { start, end: end + 1, parts: [parts], keys: parts.map(({ id }) => id) };
}

function readWorksCited(words: string): CitationItem[] | undefined {
  const items: CitationItem[] = [];
  for (const part of words.replace(/\s*\n[ \t>]*/g, ' ').split(';')) {
    const [, prefix = '', minus, braced, plain, rest = ''] = keyWithin.exec(part) ?? [];
    const id = braced ?? plain;
    if (id === undefined || prefix.includes('[')) return undefined;
    items.push({
      id,
      ...(prefix.trim() !== '' && { prefix: toHtml(prefix.trimStart()) }),
      ...(minus === '-' && { 'suppress-author': true }),
      ...readLocator(rest),
    });
  }
  return items;
}

/** `@key`, `@key [p. 4; see also @other]` in a sentence: the author is a word of it. */
function readInText(text: string, start: number, works: ReadonlyMap<string, Work>): Citation | undefined {
  keyHere.lastIndex = start;
  const [whole = '', braced, plain] = keyHere.exec(text) ?? [];
  const id = braced ?? plain;
  // Without a work of that name it is more often somebody’s address; a key mostly has its year.
  if (id === undefined || (!works.has(id) && (works.size === 0 || !/\d{2}/.test(id)))) return undefined;
  let end = start + whole.length;
  if (text[start - 1] === '-' && /(?:^|[\s([;])$/.test(text.slice(0, start - 1)))
    return { start: start - 1, end, parts: [[{ id, 'suppress-author': true }]], keys: [id] };
  if (!works.has(id)) return { start, end, parts: [id], keys: [id] };
  let items: CitationItem[] = [{ id, 'suppress-author': true }];
  const after = /^ ?\[/.exec(text.slice(end, end + 2))?.[0];
  const close = after === undefined ? undefined : closing(text, end + after.length - 1);
  if (after !== undefined && close !== undefined && !/[(:[{]/.test(text[close + 1] ?? '')) {
    const [first = '', ...others] = text.slice(end + after.length, close).split(';');
    const more = others.length === 0 ? [] : readWorksCited(others.join(';'));
    const located = first.includes('@') || first.startsWith('^') ? undefined : readLocator(`, ${first}`);
    if (more && located) {
      items = [{ id, 'suppress-author': true, ...located }, ...more];
      end = close + 1;
    }
  }
  return { start, end, parts: [[{ id, 'author-only': true }], items], keys: items.map((item) => item.id) };
}

/** MyST’s `` {cite}`one,other` ``, `{cite:p}` in brackets, `{cite:t}` in the sentence. */
function readRole(text: string, start: number): Citation | undefined {
  const [whole, name, given = ''] =
    /^\{cite:?([a-z]*)\}`([^`\n]+)`/.exec(text.slice(start, start + 1000)) ?? [];
  if (whole === undefined) return undefined;
  const keys = given
    .split(/[,;]/)
    .map((id) => id.trim())
    .filter(Boolean);
  const parts =
    name === 't' || name === 'ts'
      ? keys.flatMap((id) => [[{ id, 'author-only': true }], [{ id, 'suppress-author': true }]])
      : [keys.map((id) => ({ id }))];
  return { start, end: start + whole.length, parts, keys };
}

/** What a locator may count, as it is abbreviated. */
const labels: [label: string, written: RegExp][] = [
  ['page', /^(?:pp?\.|pages?|S\.)/],
  ['chapter', /^(?:chaps?\.|ch\.|chapters?|Kap\.)/],
  ['section', /^(?:secs?\.|sections?|§+)/],
  ['paragraph', /^(?:paras?\.|paragraphs?|¶+)/],
  ['figure', /^(?:figs?\.|figures?)/],
  ['volume', /^(?:vols?\.|volumes?|Bd\.)/],
  ['issue', /^(?:nos?\.|Nr\.)/],
  ['line', /^(?:ll?\.|lines?)/],
  ['note', /^(?:nn?\.|notes?)/],
  ['part', /^(?:pts?\.|parts?)/],
  ['book', /^(?:bks?\.|books?)/],
];
const number = String.raw`(?:\d[\p{L}\d.:]*(?<![.:])|[ivxlcdm]+(?!\p{L}))`;
const numbers = new RegExp(String.raw`^${number}(?:\s*(?:[-–—,&]+|and)\s*${number})*`, 'u');

/** `, p. 4, and passim` */
function readLocator(rest: string): Pick<CitationItem, 'locator' | 'label' | 'suffix'> {
  const braced = /^\s*,?\s*\{([^{}]*)\}/.exec(rest);
  const words = braced ? (braced[1] ?? '') : rest.replace(/^\s*,?\s*/, '');
  const [label, written] = labels.find(([, pattern]) => pattern.test(words)) ?? [];
  const mark = written?.exec(words)?.[0] ?? '';
  const counted = words.slice(mark.length).trimStart();
  const locator =
    label !== undefined || braced || /^\s*,/.test(rest) ? numbers.exec(counted)?.[0] : undefined;
  const after = braced ? rest.slice(braced[0].length) : counted.slice(locator?.length ?? 0);
  const suffix = locator === undefined ? rest : after;
  return {
    ...(locator !== undefined && { locator: locator.replace(/--+/g, '–'), label: label ?? 'page' }),
    ...(suffix.trim() !== '' && { suffix: toHtml(suffix.trimEnd()) }),
  };
}

/** Words around a key, in the little HTML that citeproc reads. */
const toHtml = (words: string) => words.replace(/([*_])([^*_]+)\1/g, '<i>$2</i>');
