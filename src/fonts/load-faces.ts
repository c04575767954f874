import sans from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sansItalic from '@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2?url';
import sansStrong from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import sansFurther from '@fontsource/source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url';
import serifStrong from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import serifFurther from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff2?url';
import { keepLines } from './keep-lines.ts';

/** What the files hold, as their package says: a browser asks for a file when a page has a letter of it. */
const latin =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const further =
  'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';

const faceOf = (family: string, file: string, descriptors: FontFaceDescriptors = {}) =>
  new FontFace(family, `url(${file})`, { display: 'swap', unicodeRange: latin, ...descriptors });

/** On every page, and exchanged together: the page is set again once. */
const main = [
  faceOf('Source Serif 4', serif),
  faceOf('Source Sans 3', sans),
  faceOf('Source Sans 3', sansStrong, { weight: '600' }),
];

/** Fetched by the pages that have such letters. */
const others = [
  faceOf('Source Serif 4', serifItalic, { style: 'italic' }),
  faceOf('Source Serif 4', serifStrong, { weight: '600' }),
  faceOf('Source Serif 4', serifFurther, { unicodeRange: further }),
  faceOf('Source Sans 3', sansItalic, { style: 'italic' }),
  faceOf('Source Sans 3', sansFurther, { unicodeRange: further }),
];

/** Done when the page is set in them, or never will be: without a connection the system's own faces stay. */
export const exchanged = Promise.allSettled(main.map((face) => face.load())).then((loaded) => {
  if (loaded.some(({ status }) => status === 'rejected')) return;
  keepLines(document, () => {
    for (const face of [...main, ...others]) document.fonts.add(face);
  });
});
