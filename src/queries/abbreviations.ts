import { type Abbreviation, listAbbreviations } from '../annotations/abbreviations.ts';
import type { ReportedPassage } from '../markdown/report-passages.ts';
import { gazetteer, gazetteerData } from './gazetteer.ts';
import type { PaperEntry } from './papers.ts';

const entries = new Map([...gazetteerData.places, ...gazetteerData.actors].map((entry) => [entry.id, entry]));

/** The abbreviations in some passages of a paper. */
export const abbreviationsIn = (
  paper: PaperEntry,
  passages: readonly Pick<ReportedPassage, 'text' | 'mentions'>[],
): Abbreviation[] => listAbbreviations(passages, paper.abbreviations ?? {}, (id) => entries.get(id));

/** Those that the paper’s landing page uses, outside its sections. */
export const abbreviationsInFront = (paper: PaperEntry): Abbreviation[] =>
  abbreviationsIn(
    paper,
    [
      paper.standfirst,
      paper.abstract ?? '',
      paper.about ?? '',
      ...paper.authors.map(({ note }) => note ?? ''),
    ].map((text) => ({ text, mentions: gazetteer.findMentions(text) })),
  );
