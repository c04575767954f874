/** What happened to a piece of the manuscript. */
export type Fate = 'kept' | 'changed' | 'guessed' | 'dropped';

/** One line of the report. */
export interface Remark {
  fate: Fate;
  /** Line of the manuscript, counted from 1; nothing where the whole file is meant. */
  line?: number;
  /** One sentence an editor understands. */
  what: string;
}

/** Collects remarks while a manuscript is read; `offset` lines stand before the text it is used for. */
export class Report {
  readonly remarks: Remark[] = [];

  add(fate: Fate, what: string, line?: number): void {
    this.remarks.push(line === undefined ? { fate, what } : { fate, line, what });
  }

  /** Takes back what has turned out otherwise. */
  withdraw(begins: string): void {
    this.remarks.splice(
      0,
      this.remarks.length,
      ...this.remarks.filter(({ what }) => !what.startsWith(begins)),
    );
  }

  /** The remarks in the manuscript's order, those about the whole file first. */
  inOrder(): Remark[] {
    return this.remarks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}

/** A piece of the manuscript as a report quotes it: one line, at most `most` characters. */
export function quote(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return `“${characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line}”`;
}

/** Finds the line of an offset in a text, counted from 1. */
export function createLineFinder(text: string): (offset: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (offset) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
