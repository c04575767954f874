import { openBox, readAlert } from './asides.ts';
import { listMark } from './citations.ts';
import { closing, isEscaped, opening } from './brackets.ts';
import type { Place } from './find-code.ts';
import { convertPandocTables } from './pandoc-tables.ts';
import { quote, type Report } from './report.ts';

/** Whether a text holds anything {@link convertPandocBlocks} and {@link convertPandocSigns} could take for a sign of Pandoc's. */
export const mayHoldPandoc = (text: string): boolean =>
  /\[![\w-]+\]|^\|(?:[ \t][^|\n]*)?$|^ {0,3}:[ \t]{1,3}\S|\^\[|\]\{|\)\{|`\{|^ {0,3}:::|\[[^\]\n]{0,80}@\w|^\\[a-z]|\S[~^]\S|^ {0,3}--[- ]*$|^ {0,3}\+[-=:]/m.test(
    text,
  );

/**
 * Reads the blocks that only Pandoc's Markdown (and Quarto's, R's and Jupyter's after it) says by signs, and writes them as
 * all others do: tables, fenced blocks, commands of TeX. Each is reported. Lines keep their numbers.
 *
 * Source: Pandoc User's Guide, "Pandoc's Markdown".
 *
 * @param findCode stretches of a text in which signs are text
 */
export function convertPandocBlocks(
  text: string,
  findCode: (text: string) => readonly Place[],
  report: Report,
): string {
  const lines = text.split('\n');
  const inCode = markCode(text, lines, findCode(text));
  const tables = convertPandocTables(lines, (line) => inCode[line] === true, report);
  const out = breakLines(tables, inCode);
  return convertBlocks(out, inCode, report).join('\n');
}

/**
 * Verse and definitions, whose lines stand below one another: `| A verse`, and `:   Money due` below the word that it
 * explains.
 */
function breakLines(lines: readonly string[], inCode: readonly boolean[]): string[] {
  const isVerse = (at: number) => /^\|(?:[ \t][^|]*)?$/.test(lines[at] ?? '') && inCode[at] !== true;
  const isMeaning = (at: number) => /^ {0,3}:[ \t]{1,3}\S/.test(lines[at] ?? '') && inCode[at] !== true;
  const isBlank = (at: number) => (lines[at] ?? '').trim() === '';
  return lines.map((line, at) => {
    if (isVerse(at) && (isVerse(at - 1) || isVerse(at + 1)))
      return `${line.replace(/^\|[ \t]?/, '').trim()}${isVerse(at + 1) ? '\\' : ''}`;
    if (isMeaning(at) && !isBlank(at - 1))
      return `${line.replace(/^ {0,3}:[ \t]+/, '')}${isMeaning(at + 1) ? '\\' : ''}`;
    const isWord = isBlank(at - 1) && !isBlank(at) && isMeaning(at + 1) && /^[^\s|+#>-]/.test(line);
    return isWord && inCode[at] !== true ? `**${line.trim()}**\\` : line;
  });
}

/** Which lines code stands in that takes more than one, or a whole one. */
function markCode(text: string, lines: readonly string[], code: readonly Place[]): boolean[] {
  const inCode: boolean[] = [];
  let at = 0;
  let next = 0;
  lines.forEach((line, index) => {
    while (next < code.length && (code[next]?.end ?? 0) <= at) next++;
    const here = code[next];
    inCode[index] = here !== undefined && here.start <= at && here.end >= at + line.length && line !== '';
    if (here && here.start < at && here.end > at) inCode[index] = true;
    at += line.length + 1;
  });
  return text === '' ? [] : inCode;
}

const commands =
  /^ {0,3}\\(?:newpage|pagebreak|clearpage|cleardoublepage|bigskip|medskip|smallskip|vfill|hfill|noindent|centering|appendix|maketitle|tableofcontents|listoftables|listoffigures|vspace\*?\{[^{}]*\}|hspace\*?\{[^{}]*\}|setlength\{[^{}]*\}\{[^{}]*\})(?:\{\})? *$/;

/** Fenced blocks and commands that stand on lines of their own. */
function convertBlocks(lines: readonly string[], inCode: readonly boolean[], report: Report): string[] {
  const fences = lines.map((line, index) => (inCode[index] ? undefined : fenceOf(line)));
  const closed = pairFences(fences);
  const open: { isBox: boolean }[] = [];
  return lines.map((line, index) => {
    if (inCode[index]) return quotes(open) + line;
    const number = index + 1;
    const said = fences[index];
    if (said !== undefined) {
      if (said === '') return open.pop() === undefined ? line : quotes(open);
      const isClosed = closed.has(index);
      if (isClosed && /#refs\b/.test(said)) {
        open.push({ isBox: false });
        return listMark;
      }
      const box = isClosed ? openBox(said) : undefined;
      if (box === undefined)
        report.add('dropped', `the sign of a block, ${quote(line)}: its words stay`, number);
      else report.add('changed', `the box ${quote(line)} is an aside`, number);
      if (isClosed) open.push({ isBox: box !== undefined });
      return quotes(open) + (box ?? '');
    }
    const alert = readAlert(line);
    if (alert !== undefined) {
      report.add('changed', `the box ${quote(line)} is an aside`, number);
      return quotes(open) + alert;
    }
    if (commands.test(line)) {
      report.add('dropped', `a command of TeX: ${quote(line)}`, number);
      return '';
    }
    return `${quotes(open)}${line}`;
  });
}

/** What a line of three colons or more says: nothing in one that closes a block. */
function fenceOf(line: string): string | undefined {
  const text = line.trim();
  if (!text.startsWith(':::') || /^(?: {4}|\t)/.test(line)) return undefined;
  let [from, to] = [0, text.length];
  while (text[from] === ':') from++;
  while (to > from && text[to - 1] === ':') to--;
  return text.slice(from, to).trim();
}

/** The lines of blocks that are closed: one that is not ends nowhere, and must not make the rest of the text its own. */
function pairFences(fences: readonly (string | undefined)[]): Set<number> {
  const open: number[] = [];
  const closed = new Set<number>();
  fences.forEach((said, index) => {
    if (said === undefined) return;
    if (said !== '') open.push(index);
    else closed.add(open.pop() ?? -1);
  });
  return closed;
}

const quotes = (open: readonly { isBox: boolean }[]) =>
  '> '.repeat(Math.min(8, open.filter(({ isBox }) => isBox).length));

const attribute = String.raw`(?:[.#=][\w:.-]+|-|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))`;
const attributes = new RegExp(String.raw`\{ *${attribute}(?: +${attribute})* *\}`, 'y');

/**
 * Reads such signs within lines: notes, attributes, raised and lowered words. What stands in code stays; notes of the
 * line come at the end.
 */
export function convertPandocSigns(
  text: string,
  findCode: (text: string) => readonly Place[],
  report: Report,
): string {
  const code = findCode(text);
  const out: string[] = [];
  const notes: string[] = [];
  let at = 0;
  let line = 1;
  let next = 0;
  const pass = (end: number) => {
    const piece = text.slice(at, end);
    out.push(piece);
    line += piece.split('\n').length - 1;
    at = end;
  };
  const skip = (end: number) => {
    const feeds = text.slice(at, end).replace(/[^\n]/g, '');
    out.push(feeds);
    line += feeds.length;
    at = end;
  };
  const sign = /\^\[|[\])`]\{|[~^]/g;
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const { index } = match;
    while (next < code.length && (code[next]?.end ?? 0) <= index) next++;
    const within = code[next];
    if (within && within.start <= index && within.end > index + 1) {
      sign.lastIndex = within.end - 1;
      continue;
    }
    if (isEscaped(text, index)) continue;
    if (match[0] === '^[') {
      // `^[^1]` is a sign and a reference.
      const end = text[index + 2] === '^' ? undefined : closing(text, index + 1);
      if (end === undefined) continue;
      pass(index);
      const label = `in-line-${notes.length + 1}`;
      notes.push(
        `[^${label}]: ${convertPandocSigns(text.slice(index + 2, end), findCode, report).replace(/\s*\n\s*/g, ' ')}`,
      );
      report.add(
        'changed',
        `a note within the line is a note at its end: ${quote(text.slice(index, end + 1))}`,
        line,
      );
      out.push(`[^${label}]`);
      skip(end + 1);
    } else if (match[0].endsWith('{')) {
      attributes.lastIndex = index + 1;
      const found = attributes.exec(text);
      if (!found) continue;
      const isRaw = match[0] === '`{' && found[0].includes('=');
      const opened = match[0] === ']{' ? opening(text, index) : undefined;
      // `[words]{.smallcaps}`: the brackets are the sign's, too, unless they hold a picture's or a note's words.
      const isSpan = opened !== undefined && opened >= at && !/[!^\]]/.test(text[opened - 1] ?? '');
      const tag = isSpan ? spans.find(([pattern]) => pattern.test(found[0]))?.[1] : undefined;
      if (isSpan) {
        pass(opened);
        if (tag !== undefined) out.push(`<${tag}>`);
        skip(opened + 1);
      }
      if (isRaw && within && within.start >= at) pass(within.start);
      else pass(isSpan ? index : index + 1);
      if (tag === undefined)
        report.add('dropped', `attributes of another Markdown: ${quote(found[0])}`, line);
      else out.push(`</${tag}>`);
      skip(index + 1 + found[0].length);
    } else {
      const found = (match[0] === '^' ? raised : lowered).exec(text.slice(index, index + 40));
      const before = /\S*$/.exec(text.slice(Math.max(0, index - 100), index))?.[0] ?? '';
      // A letter or number stands before what is raised or lowered; and an address is left alone.
      if (!found || !/[\p{L}\p{N})\]]$/u.test(before) || before.includes('://')) {
        // Two tildes strike out.
        if (text[index + 1] === match[0]) sign.lastIndex = index + 2;
        continue;
      }
      pass(index);
      const name = match[0] === '^' ? 'sup' : 'sub';
      out.push(`<${name}>${found[1]}</${name}>`);
      skip(index + found[0].length);
    }
    sign.lastIndex = at;
  }
  pass(text.length);
  const ends = notes.length === 0 ? '' : `\n\n${notes.join('\n\n')}\n`;
  return out.join('') + ends;
}

/** Marks of Pandoc's that are tags of HTML. */
const spans: [RegExp, string][] = [
  [/\.(?:underline|ul)\b/, 'u'],
  [/\.mark\b/, 'mark'],
];

const raised = /^\^([^\s^~[\]*_]{1,30})\^(?!\^)/;
const lowered = /^~([^\s^~[\]*_]{1,30})~(?!~)/;
