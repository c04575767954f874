import sans from '@interface-face/latin-400-normal.woff2?url';
import sansItalic from '@interface-face/latin-400-italic.woff2?url';
import sansStrong from '@interface-face/latin-600-normal.woff2?url';
import sansFurther from '@interface-face/latin-ext-400-normal.woff2?url';
import serif from '@text-face/latin-400-normal.woff2?url';
import serifItalic from '@text-face/latin-400-italic.woff2?url';
import serifStrong from '@text-face/latin-600-normal.woff2?url';
import serifFurther from '@text-face/latin-ext-400-normal.woff2?url';
import { keepLines } from './keep-lines.ts';

/** What the files hold, as their package says: a browser asks for a file when a page has a letter of it. */
const latin =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const further =
  'U+100-130,U+132-151,U+154-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF';

const faceOf = (family: string, file: string, descriptors: FontFaceDescriptors = {}) =>
  new FontFace(family, `url(${file})`, { display: 'swap', unicodeRange: latin, ...descriptors });

const style = getComputedStyle(document.documentElement);
const asked = `${style.getPropertyValue('--font-serif')},${style.getPropertyValue('--font-sans')}`;
/** Whether the page is set in it: the publication's own styles may bring another. */
const isAsked = ({ family }: FontFace) => asked.includes(family);

/** On every page, and exchanged together: the page is set again once. */
const main = [
  faceOf('text-face', serif),
  faceOf('interface-face', sans),
  faceOf('interface-face', sansStrong, { weight: '600' }),
].filter(isAsked);

/** Fetched by the pages that have such letters. */
const others = [
  faceOf('text-face', serifItalic, { style: 'italic' }),
  faceOf('text-face', serifStrong, { weight: '600' }),
  faceOf('text-face', serifFurther, { unicodeRange: further }),
  faceOf('interface-face', sansItalic, { style: 'italic' }),
  faceOf('interface-face', sansFurther, { unicodeRange: further }),
];

/** Done when the page is set in them, or never will be: without a connection the system's own faces stay. */
export const exchanged = Promise.allSettled(main.map((face) => face.load())).then((loaded) => {
  if (loaded.some(({ status }) => status === 'rejected')) return;
  keepLines(document, () => {
    for (const face of [...main, ...others]) document.fonts.add(face);
  });
});
