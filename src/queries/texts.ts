import { pathToFileURL } from 'node:url';
import { alignCells } from '../markdown/align-cells.ts';
import { footnoteRoles } from '../markdown/footnote-roles.ts';
import { linkMentions } from '../markdown/link-mentions.ts';
import { numberPassages } from '../markdown/number-passages.ts';
import type { TextPart } from '../markdown/place-figures.ts';
import { placePictures } from '../markdown/place-pictures.ts';
import { renderSection } from '../markdown/render-section.ts';
import { wrapFigures } from '../markdown/wrap-figures.ts';
import { findSection } from '../passages/files.ts';
import { readBody } from '../passages/load-sections.ts';
import { gazetteer, gazetteerData } from './gazetteer.ts';
import type { SectionEntry } from './papers.ts';
import { findPicture } from './pictures.ts';
import { rememberRecent } from './recent.ts';
import { addresses } from './site.ts';

const isPlace = new Set(gazetteerData.places.map(({ id }) => id));

const plugins = [
  // Passages are known by their words, so they are numbered before any other plugin adds some.
  numberPassages({ findSection }),
  linkMentions({
    findSection,
    gazetteer,
    pageOf: (id) => (isPlace.has(id) ? addresses.place(id) : addresses.actor(id)),
  }),
  wrapFigures,
  placePictures({ findPicture }),
  alignCells,
  // Last, for it copies notes into the margin, where no link may be.
  footnoteRoles({ findSection }),
];

/** A section's text as its page and the whole paper's show it: HTML, with figures between. */
export const getText = rememberRecent(100, ({ file }: SectionEntry): TextPart[] =>
  renderSection(readBody(file), pathToFileURL(file), plugins),
);

/** Whether a figure stands in a text. */
export const hasFigure = (text: readonly TextPart[]): boolean =>
  text.some((part) => typeof part !== 'string');
