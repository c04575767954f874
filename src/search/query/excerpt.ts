import { mergeRanges, type Range } from './text.ts';

/** A text in pieces: plain, marked, plain, marked … The first may be empty. */
export type Pieces = string[];

/**
 * The sentences of a passage that hold most of what was looked for, with it marked. Cut at sentences, and
 * only a very long one inside.
 *
 * @param found where the things looked for stand, one list for each of them
 * @param most characters, about
 */
export function toExcerpt(text: string, found: readonly (readonly Range[])[], most = 280): Pieces {
  const marks = mergeRanges(found.flat());
  const [from, to] = text.length <= most ? [0, text.length] : bestWindow(text, found, marks, most);
  const pieces: Pieces = [];
  let at = from;
  for (const [start, end] of marks) {
    if (start < from || end > to) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  pieces.push(text.slice(at, to));
  if (from > 0) pieces[0] = `… ${(pieces[0] ?? '').trimStart()}`;
  if (to < text.length) pieces[pieces.length - 1] = `${(pieces.at(-1) ?? '').trimEnd()} …`;
  return pieces;
}

function bestWindow(
  text: string,
  found: readonly (readonly Range[])[],
  marks: readonly Range[],
  most: number,
): Range {
  const sentences = splitSentences(text);
  let best: Range = [0, 0];
  let held = -1;
  sentences.forEach(([from], first) => {
    let to = sentences[first]?.[1] ?? from;
    for (const [, end] of sentences.slice(first + 1)) if (end - from <= most) to = end;
    const within = ([start, end]: Range) => start >= from && end <= Math.min(to, from + most);
    // Different things count for more than one thing many times; what is asked for first decides between equals.
    const count = found.reduce(
      (sum, ranges, at) => sum + (ranges.some(within) ? 10 - Math.min(at, 5) : 0),
      0,
    );
    const value = count * 20 + marks.filter(within).length;
    if (value > held) [best, held] = [[from, to], value];
  });
  const [from, to] = best;
  return to - from <= most * 1.3 ? best : cutAround(text, best, marks, most);
}

function cutAround(text: string, [from, to]: Range, marks: readonly Range[], most: number): Range {
  const first = marks.find(([start]) => start >= from)?.[0] ?? from;
  const start = first - from < most * 0.6 ? from : text.lastIndexOf(' ', first - most / 3) + 1;
  const end = start + most >= to ? to : text.lastIndexOf(' ', start + most);
  return [start, end > start ? end : to];
}

/** Where the sentences of a text stand, blanks between them left out. */
export function splitSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?][”’")\]]*\s+(?=[“"(‘]?\p{Lu})/gu)) {
    if (/\b(Dr|Mr|Mrs|St|vs|\p{Lu})\.$/u.test(text.slice(from, match.index + 1))) continue;
    ranges.push([from, match.index + match[0].trimEnd().length]);
    from = match.index + match[0].length;
  }
  if (from < text.length) ranges.push([from, text.length]);
  return ranges;
}
