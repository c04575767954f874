/** A manuscript that cannot be imported as it stands: what is wrong, where, and what to do about it. */
export class Refusal extends Error {
  override name = 'Refusal';
  /** Line of the manuscript, counted from 1; nothing where the whole file is meant. */
  readonly line: number | undefined;
  /** What the editor can do. */
  readonly remedy: string;

  constructor(what: string, remedy: string, line?: number) {
    super(what);
    this.remedy = remedy;
    this.line = line;
  }
}
