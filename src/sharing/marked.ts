/** Id of a passage with the mark of its words, `s4-p7.7c1d0e4`, for addresses that are to know whether they still stand. */
export const markedId = (passage: Element): string => passage.querySelector(':scope > .no')?.id || passage.id;
