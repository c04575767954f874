import { findSentences, type Span } from './sentences.ts';

/** A text in pieces: plain, marked, plain, marked … The first may be empty. */
export type Pieces = string[];

/**
 * The sentence of a passage, or the few in a row, in which most of what was looked for stands, with it marked. What is
 * longer than the limit is cut at words around a mark: there is always one, where anything was found.
 *
 * @param found where the things looked for stand, one list for each of them, the most wanted first
 * @param limit characters, about
 */
export function toExcerpt(text: string, found: readonly (readonly Span[])[], limit = 260): Pieces {
  const marks = mergeSpans(found.flat());
  const sentence = chooseSentences(text, found, marks, limit);
  const { start, end } = narrow(text, sentence, found, marks, limit);
  const pieces: Pieces = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    pieces.push(text.slice(at, mark.start), text.slice(mark.start, mark.end));
    at = mark.end;
  }
  pieces.push(text.slice(at, end));
  if (start > sentence.start) pieces[0] = `… ${pieces[0] ?? ''}`;
  if (end < sentence.end) pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''} …`;
  return pieces;
}

/** Spans in order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** The sentences that hold most of the things, the fewest that do; one that is too long stands alone. */
function chooseSentences(
  text: string,
  found: readonly (readonly Span[])[],
  marks: readonly Span[],
  limit: number,
): Span {
  const sentences = joinAcross(findSentences(text), marks);
  let best: Span = sentences[0] ?? { start: 0, end: text.length };
  let most = worth(best, found);
  for (const [first, { start }] of sentences.entries()) {
    for (const [next, { end }] of sentences.slice(first).entries()) {
      if (next > 0 && end - start > limit) break;
      const value = worth({ start, end }, found);
      // A later beginning with the same end leaves out a sentence that has nothing.
      const tighter = value === most && end === best.end;
      if (value > most || tighter) [best, most] = [{ start, end }, value];
    }
  }
  return best;
}

/** Sentences that one mark runs through are one. */
function joinAcross(sentences: readonly Span[], marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const crosses = last && marks.some(({ start, end }) => start < last.end && end > sentence.start);
    if (last && crosses) joined[joined.length - 1] = { start: last.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/** Different things count; what is most wanted decides between equals. */
function worth(within: Span, found: readonly (readonly Span[])[]): number {
  const holds = ({ start, end }: Span) => start >= within.start && end <= within.end;
  return found.reduce((sum, spans, at) => sum + (spans.some(holds) ? 10 - Math.min(at, 5) : 0), 0);
}

/** A stretch of the sentence around the mark that has most others near it. */
function narrow(
  text: string,
  sentence: Span,
  found: readonly (readonly Span[])[],
  marks: readonly Span[],
  limit: number,
): Span {
  if (sentence.end - sentence.start <= limit) return sentence;
  let best = cutAround(text, sentence, { start: sentence.start, end: sentence.start }, limit);
  let most = 0;
  for (const mark of marks) {
    if (mark.start < sentence.start || mark.end > sentence.end) continue;
    const around = cutAround(text, sentence, mark, limit);
    const value = worth(around, found);
    if (value > most) [best, most] = [around, value];
  }
  return best;
}

/** From word to word, not much longer than the limit. */
function cutAround(text: string, sentence: Span, mark: Span, limit: number): Span {
  const room = Math.max(0, limit - (mark.end - mark.start));
  // Most of what a name is said of follows it.
  let start = Math.max(sentence.start, mark.start - Math.floor(room / 3));
  const end = Math.min(sentence.end, start + limit);
  if (end === sentence.end) start = Math.max(sentence.start, end - limit);
  const from = start === sentence.start ? start : text.indexOf(' ', start - 1) + 1;
  const until = end === sentence.end ? end : text.lastIndexOf(' ', end);
  return {
    start: wordStart(text, Math.min(from, mark.start), sentence.start),
    end: wordEnd(text, Math.max(until, mark.end), sentence.end),
  };
}

/** A mark may begin or end inside what blanks part: `IS-K’s`. */
function wordStart(text: string, at: number, least: number): number {
  const blank = text.lastIndexOf(' ', at - 1);
  return text[at - 1] === ' ' || at <= least ? at : Math.max(least, blank + 1);
}

function wordEnd(text: string, at: number, most: number): number {
  const blank = text.indexOf(' ', at);
  return at >= most || blank < 0 ? Math.min(most, blank < 0 ? most : at) : Math.min(most, blank);
}
