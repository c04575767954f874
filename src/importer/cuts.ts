/** A stretch of a text that goes. */
export interface Cut {
  start: number;
  end: number;
  /** What takes its place; has as many line feeds as what it replaces. */
  by?: string;
  /** It is the excerpt marker. */
  marker?: boolean;
}

/** Whether an offset stands in one of the stretches. */
export const inside = (at: number, ranges: readonly { start: number; end: number }[]) =>
  ranges.some(({ start, end }) => at >= start && at < end);

/** The line feeds of a text: what it is replaced by needs as many, so that line numbers stay true. */
export const feeds = (text: string) => text.replace(/[^\n]/g, '');

/**
 * A text without the stretches that are cut out of it, and with what takes their place.
 *
 * @returns with it the offset at which the excerpt marker stood
 */
export function applyCuts(
  text: string,
  cuts: readonly Cut[],
): { text: string; excerptEnd: number | undefined } {
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
