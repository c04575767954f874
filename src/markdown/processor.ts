import { satteri } from '@astrojs/markdown-satteri';
import { addressesUnder } from '../addresses.ts';
import { createReferenceReader } from '../annotations/read-references.ts';
import { createGazetteer, type GazetteerData } from '../annotations/gazetteer.ts';
import { readGazetteer } from '../annotations/read-gazetteer.ts';
import { findPaper } from '../feeds/read-papers.ts';
import { findSection } from '../passages/files.ts';
import { createPictureFinder } from '../pictures/find-picture.ts';
import { alignCells } from './align-cells.ts';
import { drawFormulas } from './draw-formulas.ts';
import { drawNotes } from './draw-notes.ts';
import { sectionFeatures } from './features.ts';
import { footnoteRoles } from './footnote-roles.ts';
import { keepWords } from './keep-words.ts';
import { linkMentions } from './link-mentions.ts';
import { linkReferences } from './link-references.ts';
import { lowerHeadings } from './lower-headings.ts';
import { nameHeadings } from './name-headings.ts';
import { numberPassages } from './number-passages.ts';
import { placePictures } from './place-pictures.ts';
import { plainWords } from './plain-words.ts';
import { refuseHtml } from './refuse-html.ts';
import { reportPassages } from './report-passages.ts';
import { wrapFigures } from './wrap-figures.ts';

/**
 * The one Markdown processor: Sätteri, with GFM, under which every section is read, `.mdx` by `@astrojs/mdx` and `.md`
 * by its own renderer. `astro.config.mjs` names it.
 *
 * @param base folder of the host that the site is built for
 */
export function createProcessor(base: string, gazetteerData: GazetteerData = readGazetteer()) {
  const addresses = addressesUnder(base);
  const isPlace = new Set(gazetteerData.places.map(({ id }) => id));
  return satteri({
    features: sectionFeatures,
    hastPlugins: [
      // First: whatever may not be published stops here, before anything is made of it.
      refuseHtml,
      // Before anybody looks for words.
      plainWords,
      // Before anything reads or copies a note: from here on those that are data are words, as the others are.
      drawNotes({ findSection, findPaper }),
      // Before the names: a title that is referred to is one link, and no name in it is another.
      linkReferences({ finderFor: createReferenceReader(addresses) }),
      // Names are looked for in the text as it was written: before numbers and notes stand in it.
      linkMentions({
        findSection,
        gazetteer: createGazetteer(gazetteerData),
        pageOf: (id) => (isPlace.has(id) ? addresses.place(id) : addresses.actor(id)),
      }),
      numberPassages({ findSection }),
      // Says what the three before it have found.
      reportPassages,
      drawFormulas,
      nameHeadings({ findSection }),
      // The figure keeps the id that its paragraph was given.
      wrapFigures,
      placePictures({ findPicture: createPictureFinder(addresses) }),
      alignCells,
      // Late: it copies each note into the margin, as it is by then and where nobody takes it for a passage's words.
      footnoteRoles({ findSection }),
      // That of the notes, too.
      lowerHeadings,
      // Last: it parts texts that others look for words in.
      keepWords,
    ],
  });
}
