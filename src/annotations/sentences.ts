/** Where a sentence stands in its text: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A full stop, perhaps with closing quotation marks, then a blank and what can begin a sentence. */
const boundary = /[.!?…]+["”’»)\]]*\s+(?=["“‘«(]?[\p{Lu}\p{N}])/gu;
/** Full stops that end a title or an initial, not a sentence. */
const abbreviated = /(?:^|[\s(“])(?:Dr|Mr|Mrs|Ms|St|Gen|Col|No|vs|cf|ca|e\.g|i\.e|\p{Lu})\.$/u;

/** The sentences of a passage, one after another, without the blanks between them. */
export function findSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(boundary)) {
    const mark = match[0].trimEnd();
    const end = match.index + mark.length;
    if (mark === '.' && abbreviated.test(text.slice(start, end))) continue;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  const rest = text.slice(start).trimEnd();
  if (rest !== '') spans.push({ start, end: start + rest.length });
  return spans;
}

/** The sentence that holds an offset; the whole text where none does. */
export function sentenceAt(sentences: readonly Span[], offset: number, length: number): Span {
  return sentences.find((span) => offset >= span.start && offset < span.end) ?? { start: 0, end: length };
}
