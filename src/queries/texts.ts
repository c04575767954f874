import { pathToFileURL } from 'node:url';
import type { Mention } from '../annotations/gazetteer.ts';
import { alignCells } from '../markdown/align-cells.ts';
import { footnoteRoles } from '../markdown/footnote-roles.ts';
import { linkMentions } from '../markdown/link-mentions.ts';
import { numberPassages } from '../markdown/number-passages.ts';
import type { TextPart } from '../markdown/place-figures.ts';
import { placePictures } from '../markdown/place-pictures.ts';
import { renderSection } from '../markdown/render-section.ts';
import { wrapFigures } from '../markdown/wrap-figures.ts';
import type { PassageKind } from '../passages/extract.ts';
import { findSection } from '../passages/files.ts';
import { readBody } from '../passages/load-sections.ts';
import { gazetteer, gazetteerData } from './gazetteer.ts';
import type { SectionEntry } from './papers.ts';
import { findPicture } from './pictures.ts';
import { rememberRecent } from './recent.ts';
import { addresses } from './site.ts';

const isPlace = new Set(gazetteerData.places.map(({ id }) => id));

const plugins = [
  // First: what it finds is what names are looked for in.
  numberPassages({ findSection }),
  linkMentions({
    findSection,
    gazetteer,
    pageOf: (id) => (isPlace.has(id) ? addresses.place(id) : addresses.actor(id)),
  }),
  wrapFigures,
  placePictures({ findPicture }),
  alignCells,
  footnoteRoles({ findSection }),
];

/** A section as its page shows it. */
export interface RenderedSection {
  /** HTML, with figures between. */
  parts: TextPart[];
  /** Its passages in reading order, with the ids its page carries and the names in them. */
  passages: RenderedPassage[];
}

export interface RenderedPassage {
  /** `s4-p7`. */
  id: string;
  kind: PassageKind;
  /** Its words without note references; of a figure, its id. */
  text: string;
  mentions: readonly Mention[];
}

/** Reads and renders a section: its page, the whole paper's and the tables of names are made from it. */
export const getRendered = rememberRecent(100, ({ file }: SectionEntry): RenderedSection => {
  const { parts, data } = renderSection(readBody(file), pathToFileURL(file), plugins);
  const { passages = [], mentions = [] } = data;
  return {
    parts,
    passages: passages.map(({ id, kind, text }, at) => ({ id, kind, text, mentions: mentions[at] ?? [] })),
  };
});

/** A section's text as its page and the whole paper's show it: HTML, with the figures between its stretches. */
export const getText = (section: SectionEntry): TextPart[] => getRendered(section).parts;

/** Whether a figure stands in a text. */
export const hasFigure = (text: readonly TextPart[]): boolean =>
  text.some((part) => typeof part !== 'string');
