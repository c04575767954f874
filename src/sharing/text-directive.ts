/** The words that tell a quotation apart on its page: `text=[prefix-,]start[,end][,-suffix]`. */
export interface TextDirective {
  textStart: string;
  textEnd?: string;
  prefix?: string;
  suffix?: string;
}

/** A place in a page's text: which stretch of it, and how many of its signs stand before. */
export interface Position {
  stretch: number;
  offset: number;
}

/** A page's text as a browser searches it: no match of words crosses from one stretch to the next. */
export interface PageText {
  stretches: readonly string[];
  /** Stretches that a note’s number follows without a blank: what ends there may end inside a word. */
  glued: ReadonlySet<number>;
}

/** Up to so many signs are named whole; longer quotations by their first and last words. */
const longest = 120;
/** So many words of context tell nearly all quotations apart. */
const context = 6;

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);

/**
 * The shortest directive by which a browser finds these words and no earlier ones. Its words are those of the text
 * alone: a note may be renumbered, and its mark stands in nobody’s quotation.
 *
 * @param from where the first word begins
 * @param to where the last one ends
 * @returns nothing where the words cannot be told apart
 */
export function tellApart(page: PageText, from: Position, to: Position): TextDirective | undefined {
  const start = startOfWord(page, from);
  const end = endOfWord(page, to);
  const first = page.stretches[start.stretch] ?? '';
  const last = page.stretches[end.stretch] ?? '';
  const isOne = start.stretch === end.stretch;
  if (isOne && end.offset <= start.offset) return undefined;
  const head = first.slice(start.offset, isOne ? end.offset : undefined).trimEnd();
  const tail = last.slice(isOne ? start.offset : 0, end.offset).trimStart();
  const before = splitWords(first.slice(0, start.offset));
  const after = splitWords(last.slice(end.offset));
  const around = Array.from({ length: context + 1 }, (_, count) => ({
    ...(count > 0 && before.length > 0 && { prefix: before.slice(-count).join(' ') }),
    ...(count > 0 && after.length > 0 && { suffix: after.slice(0, count).join(' ') }),
  }));
  return (isOne && head.length <= longest ? [{ textStart: head }] : listEnds(head, tail, isOne))
    .flatMap((words) => around.map((words_) => ({ ...words, ...words_ })))
    .find((directive) => isFoundAt(page, directive, start, end));
}

/** First and last words, from three each upwards; in one stretch they must not overlap. */
function listEnds(head: string, tail: string, isOne: boolean): TextDirective[] {
  const [heads, tails] = [splitWords(head), splitWords(tail)];
  const most = isOne ? Math.floor(heads.length / 2) : Math.max(heads.length, tails.length);
  return Array.from({ length: Math.min(12, most) }, (_, at) => at + 1)
    .filter((count) => count >= Math.min(3, most))
    .map((count) => ({
      textStart: heads.slice(0, count).join(' '),
      textEnd: tails.slice(-count).join(' '),
    }));
}

const splitWords = (text: string) => text.split(' ').filter((word) => word !== '');

/** Half a word is made whole; browsers find no half ones. */
function startOfWord({ stretches }: PageText, { stretch, offset }: Position): Position {
  const text = stretches[stretch] ?? '';
  const gap = /^\s*/.exec(text.slice(offset))?.[0].length ?? 0;
  if (gap > 0) return { stretch, offset: offset + gap };
  return { stretch, offset: text.lastIndexOf(' ', offset - 1) + 1 };
}

function endOfWord({ stretches, glued }: PageText, { stretch, offset }: Position): Position {
  const text = stretches[stretch] ?? '';
  const upTo = text.slice(0, offset).trimEnd().length;
  const next = text.indexOf(' ', upTo);
  const end = upTo === 0 ? 0 : next === -1 ? text.trimEnd().length : next;
  // Before a note’s number: “in 2021.7” is one word to a browser, and ends elsewhere; one word less is found.
  const joined =
    end === text.trimEnd().length && glued.has(stretch) && /[\p{L}\p{N}]$|\d[.,;’']$/u.test(text);
  return { stretch, offset: joined ? text.slice(0, end).trimEnd().lastIndexOf(' ') : end };
}

/** Whether a browser that searches from the top comes to these words first. */
function isFoundAt(page: PageText, directive: TextDirective, start: Position, end: Position): boolean {
  const { textStart, textEnd, prefix, suffix } = directive;
  for (const at of findAll(page, textStart, { stretch: 0, offset: 0 })) {
    const text = page.stretches[at.stretch] ?? '';
    const before = text.slice(0, at.offset).trimEnd();
    if (prefix !== undefined && !endsWithWords(before, prefix)) continue;
    const past = { stretch: at.stretch, offset: at.offset + textStart.length };
    const stops = textEnd === undefined ? [past] : endsOf(page, textEnd, past);
    for (const stop of stops) {
      const rest = (page.stretches[stop.stretch] ?? '').slice(stop.offset).trimStart();
      if (suffix !== undefined && !startsWithWords(rest, suffix)) continue;
      return isSame(at, start) && isSame(stop, end);
    }
  }
  return false;
}

const isSame = (a: Position, b: Position) => a.stretch === b.stretch && a.offset === b.offset;

function* endsOf(page: PageText, words: string, from: Position): Generator<Position> {
  for (const { stretch, offset } of findAll(page, words, from))
    yield { stretch, offset: offset + words.length };
}

/** Where words stand as whole words, whatever their case. */
function* findAll({ stretches }: PageText, words: string, from: Position): Generator<Position> {
  const sought = words.toLowerCase();
  for (let stretch = from.stretch; stretch < stretches.length; stretch++) {
    const text = (stretches[stretch] ?? '').toLowerCase();
    let offset = text.indexOf(sought, stretch === from.stretch ? from.offset : 0);
    for (; offset !== -1; offset = text.indexOf(sought, offset + 1)) {
      const isWhole =
        !(isLetter(text[offset - 1]) && isLetter(sought[0])) &&
        !(isLetter(text[offset + sought.length]) && isLetter(sought.at(-1)));
      if (isWhole) yield { stretch, offset };
    }
  }
}

function endsWithWords(text: string, words: string): boolean {
  const rest = text.length - words.length;
  return (
    text.toLowerCase().endsWith(words.toLowerCase()) && !(isLetter(text[rest - 1]) && isLetter(words[0]))
  );
}

function startsWithWords(text: string, words: string): boolean {
  return (
    text.toLowerCase().startsWith(words.toLowerCase()) &&
    !(isLetter(text[words.length]) && isLetter(words.at(-1)))
  );
}
