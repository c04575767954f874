import path from 'node:path';
import { Refusal } from '../refusal.ts';
import { takeEmbeddedPictures } from './embedded-pictures.ts';
import type { Converted } from './to-markdown.ts';

/** What is Markdown as it stands. */
const markdown = /\.(?:mdx?|qmd|rmd|markdown|mkd|txt)$/i;

/** What can be taken from a folder: all that is written to be a manuscript. */
export const isManuscript = (name: string): boolean =>
  /\.(?:mdx?|qmd|rmd|markdown|mkd|docx|odt)$/i.test(name) && !path.basename(name).startsWith('~$');

/** Files beside manuscripts that somebody may have meant, and how they become one. */
const ways: [pattern: RegExp, what: string, way: string][] = [
  [/\.tex$/i, 'LaTeX', '`pandoc paper.tex -t gfm -o paper.md` makes Markdown of it.'],
  [/\.ipynb$/i, 'a notebook', '`jupyter nbconvert --to markdown paper.ipynb` makes Markdown of it.'],
  [/\.(?:rtf|doc|pages)$/i, 'a document of a word processor', 'Open it there and save it as .docx.'],
  [/\.pdf$/i, 'PDF, which has no paragraphs', 'Import the file that it was made from.'],
  [/\.epub$/i, 'a book', '`pandoc book.epub -t gfm -o book.md` makes Markdown of it.'],
  [
    /\.(?:rst|org|adoc|typ|wiki)$/i,
    'another markup',
    '`pandoc` makes Markdown of it: `pandoc FILE -t gfm -o paper.md`.',
  ],
];

/** Whether somebody may have meant a file to be imported although it cannot be. */
export const isRelative = (name: string): boolean => ways.some(([pattern]) => pattern.test(name));

/**
 * A manuscript's file as Markdown; nothing where it is Markdown already.
 *
 * @throws {Refusal} for what cannot be read, with the way to go
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Converted | undefined> {
  if (/\.docx$/i.test(name)) {
    const { readDocx } = await import('./docx.ts');
    return readDocx(bytes);
  }
  if (/\.odt$/i.test(name)) {
    const { readOdt } = await import('./odt.ts');
    return takeEmbeddedPictures(readOdt(bytes));
  }
  if (/\.x?html?$/i.test(name)) {
    const { readWebPage } = await import('./web-page.ts');
    return takeEmbeddedPictures(readWebPage(new TextDecoder().decode(bytes)));
  }
  const known = ways.find(([pattern]) => pattern.test(name));
  if (known) throw new Refusal(`it is ${known[1]}, and no Markdown`, known[2]);
  if (!markdown.test(name))
    throw new Refusal(
      'it is no manuscript that can be read',
      'Import Markdown (.md), Word (.docx), LibreOffice (.odt) or a saved page (.html).',
    );
  return readEmbedded(bytes);
}

/** Markdown in which pictures stand as data, without them; nothing for all else. */
function readEmbedded(bytes: Uint8Array): Converted | undefined {
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('data:image/')) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return takeEmbeddedPictures({ markdown: text, pictures: new Map(), remarks: [] });
  } catch {
    // What is no UTF-8 is refused with its line where manuscripts are decoded.
    return undefined;
  }
}
