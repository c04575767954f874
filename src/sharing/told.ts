import type { Piece } from '../passages/changes.ts';

/** What a citation of words that stand no longer is told: `<paper>/changes.json` has it by `s4-p7.7c1d0e4`. */
export interface Told {
  said: string;
  /** Where the words stand now, where they stand whole. */
  places: { name: string; href: string }[];
  before: Piece[];
  after: Piece[];
}
