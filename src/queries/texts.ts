import { pathToFileURL } from 'node:url';
import { createGazetteer } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { alignCells } from '../markdown/align-cells.ts';
import { footnoteRoles } from '../markdown/footnote-roles.ts';
import { linkMentions } from '../markdown/link-mentions.ts';
import { numberPassages } from '../markdown/number-passages.ts';
import type { TextPart } from '../markdown/place-figures.ts';
import { placePictures } from '../markdown/place-pictures.ts';
import { renderSection } from '../markdown/render-section.ts';
import { wrapFigures } from '../markdown/wrap-figures.ts';
import { findSection } from '../passages/files.ts';
import type { SectionEntry } from './papers.ts';
import { findPicture } from './pictures.ts';
import { addresses } from './site.ts';

const names = readGazetteer();
const isPlace = new Set(names.places.map(({ id }) => id));

const plugins = [
  // Passages are known by their words, so they are numbered before any other plugin adds some.
  numberPassages({ findSection }),
  linkMentions({
    findSection,
    gazetteer: createGazetteer(names),
    pageOf: (id) => (isPlace.has(id) ? addresses.place(id) : addresses.actor(id)),
  }),
  wrapFigures,
  placePictures({ findPicture }),
  alignCells,
  // Last, for it copies notes into the margin, where no link may be.
  footnoteRoles({ findSection }),
];

const rendered = new Map<string, TextPart[]>();

/** A section's text as its page and the whole paper's show it: HTML, with figures between. */
export function getText({ entry }: SectionEntry): TextPart[] {
  const known = import.meta.env.DEV ? undefined : rendered.get(entry.id);
  if (known) return known;
  const file = pathToFileURL(entry.filePath ?? '');
  const text = renderSection(entry.body ?? '', file, plugins);
  rendered.set(entry.id, text);
  return text;
}
