import { defineHastPlugin } from 'satteri';
import type { Mention } from '../annotations/gazetteer.ts';
import type { PassageKind } from '../passages/extract.ts';
import type { PassageNote } from './draw-notes.ts';

/** What pages and search need of a passage. */
export interface ReportedPassage {
  /** `s4-p7`. */
  id: string;
  kind: PassageKind;
  /** Its words without note references; of a figure, its id. */
  text: string;
  /** The names in it, by where they stand in the text. */
  mentions: readonly Mention[];
  /** Who speaks in it, of the notes that say so as data. */
  notes: readonly PassageNote[];
  /** Numbers of all notes it refers to. */
  refers: readonly number[];
}

/** A note at a section's end; who speaks in it and when, where it says so as data. */
export interface ReportedNote extends Partial<Omit<PassageNote, 'number'>> {
  /** 17 for `s4-fn17`. */
  number: number;
  /** Its words as they are printed. */
  text: string;
}

/**
 * Puts a section's passages and notes into its front matter, where `render()` returns them as `remarkPluginFrontmatter`:
 * `passages` and `notes`. Runs after `drawNotes`, `linkMentions` and `numberPassages`, which note what they find.
 */
export const reportPassages = defineHastPlugin({
  name: 'report-passages',
  before(_root, { data }) {
    if (data.passages === undefined || data.astro === undefined) return;
    const labels = [...(data.noteWords?.keys() ?? [])];
    data.astro.frontmatter['passages'] = data.passages.map(
      ({ labels: own, ...passage }, at): ReportedPassage => ({
        ...passage,
        mentions: data.mentions?.[at] ?? [],
        notes: data.notes?.[at] ?? [],
        refers: [...new Set(own)].map((label) => labels.indexOf(label) + 1).filter((number) => number > 0),
      }),
    );
    const said = new Map(data.notes?.flat().map((note) => [note.number, note]));
    data.astro.frontmatter['notes'] = [...(data.noteWords?.values() ?? [])].map((text, at): ReportedNote => ({
      ...said.get(at + 1),
      number: at + 1,
      text,
    }));
  },
});
