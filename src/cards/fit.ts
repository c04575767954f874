/** Width of a text in pixels at a size and weight. */
export type Measure = (text: string, size: number, weight: 400 | 600) => number;

/** The room a text may take. */
export interface Room {
  /** Pixels. */
  width: number;
  /** Most lines. */
  lines: number;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  weight: 400 | 600;
  /** Pixels for all lines together; without it any height. */
  height?: number;
  /** Distance of two baselines as a multiple of the size. */
  leading?: number;
}

/** A text in lines at the largest size at which it has room; cut at a word with an ellipsis if it has none. */
export function fit(text: string, room: Room, measure: Measure): { size: number; lines: string[] } {
  const words = text.trim().split(/\s+/u);
  for (const size of room.sizes) {
    const allowed = linesAt(size, room);
    const lines = breakLines(words, room.width, (part) => measure(part, size, room.weight));
    if (lines.length <= allowed) return { size, lines: balance(lines, words, size, room, measure) };
  }
  const size = room.sizes.at(-1) ?? 0;
  const wide = (part: string) => measure(part, size, room.weight);
  const kept = breakLines(words, room.width, wide).slice(0, linesAt(size, room));
  const last = kept.pop() ?? '';
  return { size, lines: [...kept, endWithEllipsis(last, room.width, wide)] };
}

function linesAt(size: number, room: Room): number {
  if (room.height === undefined) return room.lines;
  return Math.max(1, Math.min(room.lines, Math.floor(room.height / (size * (room.leading ?? 1)))));
}

/** Fills lines word by word; a word longer than a line is broken between letters, the only thing left to do. */
function breakLines(words: string[], width: number, wide: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (wide(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    if (wide(word) <= width) {
      line = word;
      continue;
    }
    for (const { segment } of new Intl.Segmenter().segment(word)) {
      if (wide(line + segment) > width) {
        lines.push(line);
        line = '';
      }
      line += segment;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The narrowest width that needs no more lines, so that no single word is left over for the last. */
function balance(lines: string[], words: string[], size: number, room: Room, measure: Measure): string[] {
  const wide = (part: string) => measure(part, size, room.weight);
  let best = lines;
  for (let width = room.width * 0.95; width > room.width * 0.45; width -= room.width * 0.05) {
    const narrower = breakLines(words, width, wide);
    const broken = narrower.join(' ') !== lines.join(' ');
    if (narrower.length > lines.length || broken) break;
    best = narrower;
  }
  return best;
}

function endWithEllipsis(line: string, width: number, wide: (text: string) => number): string {
  let kept = line;
  while (kept !== '' && wide(`${kept}…`) > width) {
    kept = kept.includes(' ') ? kept.slice(0, kept.lastIndexOf(' ')) : [...kept].slice(0, -1).join('');
  }
  return `${kept.replace(/[\s\p{P}]+$/u, '')}…`;
}
