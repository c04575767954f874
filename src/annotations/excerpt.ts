import { findSentences, sentenceAt, type Span } from './sentences.ts';

/** A piece of an excerpt; `marked` where it is the name looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * The sentence of a passage in which a name first stands, the name marked each time it does.
 * A sentence longer than `limit` characters is cut at words, with an ellipsis.
 *
 * @param spans where the name stands in the text, in order; at least one
 */
export function toExcerpt(text: string, spans: readonly Span[], limit = 260): Piece[] {
  const first = spans[0] ?? { start: 0, end: 0 };
  const sentence = sentenceAt(findSentences(text), first.start, text.length);
  const { start, end } = narrow(text, sentence, first, limit);
  const pieces: Piece[] = [];
  let done = start;
  const add = (until: number, marked: boolean) => {
    if (until > done) pieces.push({ text: text.slice(done, until), marked });
    done = until;
  };
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    add(span.start, false);
    add(span.end, true);
  }
  add(end, false);
  if (start > sentence.start) pieces.unshift({ text: '… ', marked: false });
  if (end < sentence.end) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** A stretch of the sentence around the name, from word to word, not much longer than the limit. */
function narrow(text: string, sentence: Span, name: Span, limit: number): Span {
  if (sentence.end - sentence.start <= limit) return sentence;
  const room = Math.max(0, limit - (name.end - name.start));
  // Most of what a name is said of follows it.
  let start = Math.max(sentence.start, name.start - Math.floor(room / 3));
  const end = Math.min(sentence.end, start + limit);
  if (end === sentence.end) start = Math.max(sentence.start, end - limit);
  const from = start === sentence.start ? start : text.indexOf(' ', start) + 1;
  const until = end === sentence.end ? end : text.lastIndexOf(' ', end);
  return { start: Math.min(from, name.start), end: Math.max(until, name.end) };
}
