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
}

/**
 * Puts a section's passages into its front matter, where `render()` returns them as `remarkPluginFrontmatter.passages`.
 * Runs after `drawNotes`, `linkMentions` and `numberPassages`, which note what they find.
 */
export const reportPassages = defineHastPlugin({
  name: 'report-passages',
  before(_root, { data }) {
    if (data.passages === undefined || data.astro === undefined) return;
    data.astro.frontmatter['passages'] = data.passages.map((passage, at): ReportedPassage => ({
      ...passage,
      mentions: data.mentions?.[at] ?? [],
      notes: data.notes?.[at] ?? [],
    }));
  },
});
