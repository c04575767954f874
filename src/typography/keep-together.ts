/** A stretch of text; `whole`: no line may end in it. */
export interface Piece {
  text: string;
  whole: boolean;
}

/** Words with a hyphen or a dash between letters or digits: `IS-K`, `Mazar-i`, `2021–22`. */
const joined = /[\p{L}\p{N}/]+(?:[-–][\p{L}\p{N}/]+)+/gu;
/** Longer ones would leave a phone's lines ragged. */
const longest = 16;

/**
 * Parts a text at those words that a line must not break at their hyphen or dash: names with a part of one or two
 * letters (`IS-K`, `al-Qaeda`, `Mazar-i`), and ranges of numbers. The text itself stays as it is, to copy and to search.
 */
export function keepTogether(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(joined)) {
    if (word.length > longest || !word.split(/[-–]/).some((part) => part.length <= 2 || /^\d+$/.test(part)))
      continue;
    if (index > done) pieces.push({ text: text.slice(done, index), whole: false });
    pieces.push({ text: word, whole: true });
    done = index + word.length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), whole: false });
  return pieces;
}
