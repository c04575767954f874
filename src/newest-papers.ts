/**
 * So many papers, the newest, have a card for each section: one takes as long to draw as twenty pages take to make.
 * Sections of older papers share the paper's.
 */
export const newestPapers = 20;
