/** What stands with the words of a passage and is none of them: its number, the marks of notes and the notes beside it. */
export const apparatus =
  '.no, .side, .anchor, .unseen, [role="doc-noteref"], [role="doc-backlink"], [data-tools], [popover]';
