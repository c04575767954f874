import { strFromU8, unzipSync } from 'fflate';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import mammoth from 'mammoth';
import { Refusal } from '../refusal.ts';
import { type Converted, toMarkdown } from './to-markdown.ts';
import { findLostWords, joinCaptions, nameColumns, refuseLost, takeFields } from './word-processor.ts';

/** Word's and Pandoc's own styles for what stands before a text, and for what belongs to a picture or a table. */
const styleMap = [
  ['Title', 'title'],
  ['Subtitle', 'subtitle'],
  ['Author', 'author'],
  ['Date', 'date'],
  ['Abstract', 'abstract'],
  ['Caption', 'caption'],
  ['caption', 'caption'],
  ['Image Caption', 'caption'],
  ['Table Caption', 'caption'],
]
  .map(([style, name]) => `p[style-name='${style}'] => p.${name}:fresh`)
  .concat(
    ['Quote', 'Intense Quote', 'Block Text', 'Block Quotation'].map(
      (style) => `p[style-name='${style}'] => blockquote > p:fresh`,
    ),
  );

/** Styles that are plain text by design. */
const plain = new Set([
  'Body Text',
  'First Paragraph',
  'Compact',
  'Captioned Figure',
  'Bibliography',
  'List Paragraph',
]);

/**
 * Reads a Word document: headings by their styles, notes, tables, pictures with captions, what was inserted as the text
 * and what was deleted gone. Nothing in it is run.
 *
 * @throws {Refusal} where it is no Word document, or where a word of it would be lost
 */
export async function readDocx(bytes: Uint8Array): Promise<Converted> {
  const files = unzip(bytes);
  const pictures = new Map<string, Uint8Array>();
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap,
      convertImage: mammoth.images.imgElement(async (image) => {
        const extension = image.contentType.replace(/^image\/(?:x-)?/, '').replace('jpeg', 'jpg');
        const address = `word-picture-${pictures.size + 1}.${extension}`;
        pictures.set(address, new Uint8Array(await image.readAsBuffer()));
        return { src: address };
      }),
    },
  );
  const tree = fromHtml(value, { fragment: true });
  const notes = takeNotes(tree);
  const before = takeFields(tree);
  joinCaptions(tree);
  nameColumns(tree);
  const markdown = toMarkdown(tree, before, notes);
  const lost = findLost(
    files,
    [toText(tree), ...Object.values(before).flat(), ...noteWords(notes)].join(' '),
  );
  refuseLost(lost);
  return { markdown, pictures, remarks: remarkOn(files, messages) };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => /^(?:word\/[^/]+|docProps\/[^/]+)\.xml$/.test(name),
    });
    if (files['word/document.xml']) return files;
  } catch {
    // Told below.
  }
  throw new Refusal('it is no Word document', 'Open it in a word processor and save it as .docx.');
}

/** Takes the list of notes off the end of the text, and marks where each is called. */
function takeNotes(tree: Root): Map<string, ElementContent[]> {
  const notes = new Map<string, ElementContent[]>();
  const idOf = (href: unknown) => /^#((?:foot|end)note-\d+)$/.exec(String(href))?.[1];
  const visit = (node: Root | Element): void => {
    node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      const [only] = child.children;
      const id = only?.type === 'element' ? idOf(only.properties['href']) : undefined;
      if (child.tagName === 'sup' && id !== undefined)
        return [{ type: 'element', tagName: 'a', properties: { dataNote: id }, children: [] }];
      visit(child);
      return [child];
    }) as typeof node.children;
  };
  visit(tree);
  tree.children = tree.children.filter((child) => {
    if (child.type !== 'element' || child.tagName !== 'ol') return true;
    const items = child.children.filter((item) => item.type === 'element');
    const ids = items.map(({ properties }) => idOf(`#${String(properties['id'])}`));
    if (items.length === 0 || ids.includes(undefined)) return true;
    for (const [at, item] of items.entries()) {
      dropBacklinks(item);
      notes.set(ids[at] ?? '', item.children);
    }
    return false;
  });
  return notes;
}

function dropBacklinks(node: Element): void {
  node.children = node.children.filter(
    (child) =>
      child.type !== 'element' || !/^#(?:foot|end)note-ref-/.test(String(child.properties['href'] ?? '')),
  );
  for (const child of node.children) if (child.type === 'element') dropBacklinks(child);
}

const noteWords = (notes: ReadonlyMap<string, readonly ElementContent[]>) =>
  [...notes.values()].map((children) => toText({ type: 'root', children: [...children] as RootContent[] }));

/** Words of the document's own text that are not in what was made of it: read without the library that made it. */
function findLost(files: Record<string, Uint8Array>, shown: string): string[] {
  const text = withoutDeleted(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
  const source = [text, ...listCalled(text, files)].map(readText);
  return findLostWords(source.join(' '), shown);
}

const withoutDeleted = (xml: string) => xml.replace(/<w:del\b[^>]*>.*?<\/w:del>/gs, '');

/** The notes that a text calls; those of which the call was deleted are in the file still. */
function listCalled(text: string, files: Record<string, Uint8Array>): string[] {
  return ['footnote', 'endnote'].flatMap((kind) => {
    const called = new Set(
      [...text.matchAll(new RegExp(`<w:${kind}Reference\\b[^>]*w:id="(-?\\d+)"`, 'g'))].map(([, id]) => id),
    );
    const notes = strFromU8(files[`word/${kind}s.xml`] ?? new Uint8Array());
    return [...notes.matchAll(new RegExp(`<w:${kind}\\b[^>]*w:id="(-?\\d+)".*?</w:${kind}>`, 'gs'))].flatMap(
      ([note, id]) => (called.has(id) ? [withoutDeleted(note)] : []),
    );
  });
}

/** The text of a part of a document, and of drawings that are there twice, once. */
function readText(xml: string): string {
  return xml
    .replace(/<mc:Fallback\b.*?<\/mc:Fallback>/gs, '')
    .replace(/<w:instrText\b.*?<\/w:instrText>/gs, '')
    .replace(/<w:(?:tab|br|cr|p|tc)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|amp|quot|apos);/g, ' ');
}

function remarkOn(
  files: Record<string, Uint8Array>,
  messages: readonly { message: string }[],
): Converted['remarks'] {
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const count = (pattern: RegExp, of = text) => [...of.matchAll(pattern)].length;
  const comments = count(/<w:comment\b/g, strFromU8(files['word/comments.xml'] ?? new Uint8Array()));
  const [inserted, deleted] = [count(/<w:ins\b/g), count(/<w:del\b/g)];
  const formulas = count(/<m:oMath\b/g);
  const unknown = [
    ...new Set(messages.flatMap(({ message }) => /style: '?([^']+?)'? \(/.exec(message)?.[1] ?? [])),
  ].filter((style) => !plain.has(style));
  return [
    ...(inserted + deleted > 0
      ? [
          {
            fate: 'changed' as const,
            what: `tracked changes taken as accepted: ${inserted} inserted, ${deleted} deleted`,
          },
        ]
      : []),
    ...(comments > 0 ? [{ fate: 'dropped' as const, what: `comments left out: ${comments}` }] : []),
    ...(formulas > 0
      ? [
          {
            fate: 'dropped' as const,
            what: `formulas not read: ${formulas}: write them as text, or as pictures`,
          },
        ]
      : []),
    ...(unknown.length > 0
      ? [{ fate: 'changed' as const, what: `styles taken for plain text: ${unknown.join(', ')}` }]
      : []),
  ];
}
