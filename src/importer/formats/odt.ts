import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { readOdt as readModel } from 'odf-kit/odt-reader';
import { Refusal } from '../refusal.ts';
import { takePageNotes } from './page-notes.ts';
import { type Converted, toMarkdown } from './to-markdown.ts';
import { findLostWords, joinCaptions, nameColumns, refuseLost, takeFields } from './word-processor.ts';

/** LibreOffice's and Pandoc's own styles for what stands before a text, and for what belongs to a picture or a table. */
const styles: Readonly<Record<string, string>> = {
  Title: 'title',
  Subtitle: 'subtitle',
  Author: 'author',
  Date: 'date',
  Abstract: 'abstract',
  Caption: 'caption',
  Illustration: 'caption',
  Figure: 'caption',
  FigureCaption: 'caption',
  TableCaption: 'caption',
  Table: 'caption',
};

const quotations = /^(?:Quotations?|Block_20_Text)$/;

/**
 * Reads a document of LibreOffice: headings, notes, tables, pictures with captions, what was inserted as the text and what
 * was deleted gone. Nothing in it is run.
 *
 * @throws {Refusal} where it is no such document, or where a word of it would be lost
 */
export function readOdt(bytes: Uint8Array): Converted {
  const { xml, document } = open(bytes);
  const model = readModel(document);
  const asides: string[] = [];
  // A note stands within its paragraph, where HTML has no place for it.
  const html = model
    .toHtml({ fragment: true })
    .replace(/<aside id="[^"]*" role="note">.*?<\/aside>/gs, (note) => {
      asides.push(note);
      return '';
    });
  const tree = fromHtml(html, { fragment: true });
  nameStyles(
    tree,
    model.body.map((node) => ('styleName' in node ? node.styleName : undefined)),
    xml,
  );
  tree.children.push(...fromHtml(asides.join(''), { fragment: true }).children);
  const notes = takePageNotes(tree);
  const fields = takeFields(tree);
  unstress(tree);
  joinCaptions(tree);
  nameColumns(tree);
  const noteWords = [...notes.values()].map((children) =>
    toText({ type: 'root', children: children as Element[] }),
  );
  const { text, comments, changes } = readText(xml);
  refuseLost(findLostWords(text, [toText(tree), ...Object.values(fields).flat(), ...noteWords].join(' ')));
  return {
    markdown: toMarkdown(tree, fields, notes),
    pictures: new Map(),
    remarks: [
      ...(changes > 0
        ? [{ fate: 'changed' as const, what: `tracked changes taken as accepted: ${changes}` }]
        : []),
      ...(comments > 0 ? [{ fate: 'dropped' as const, what: `comments left out: ${comments}` }] : []),
    ],
  };
}

/** A document's text as XML, and the document without its comments, which the library would take for text. */
function open(bytes: Uint8Array): { xml: string; document: Uint8Array } {
  try {
    const files = unzipSync(bytes);
    const { 'content.xml': content } = files;
    if (content) {
      const xml = strFromU8(content);
      files['content.xml'] = strToU8(xml.replace(/<office:annotation\b.*?<\/office:annotation>/gs, ''));
      return { xml, document: zipSync(files, { level: 0 }) };
    }
  } catch {
    // Told below.
  }
  throw new Refusal(
    'it is no document of LibreOffice',
    'Open it in a word processor and save it as .odt or .docx.',
  );
}

/** Gives each paragraph the name of its style, or of the one it was made from, as a class; and makes quotations of some. */
function nameStyles(tree: Root, names: readonly (string | undefined)[], xml: string): void {
  const parents = new Map(
    [...xml.matchAll(/<style:style\b[^>]*>/g)].map(([tag]) => [
      /style:name="([^"]*)"/.exec(tag)?.[1] ?? '',
      /style:parent-style-name="([^"]*)"/.exec(tag)?.[1] ?? '',
    ]),
  );
  const blocks = tree.children.filter((child) => child.type === 'element');
  // One for each, unless the document has what is none here.
  if (blocks.length !== names.length) return;
  for (const [at, block] of blocks.entries()) {
    const own = names[at] ?? '';
    const name = own in styles || quotations.test(own) ? own : (parents.get(own) ?? own);
    if (block.tagName !== 'p') continue;
    if (quotations.test(name)) {
      block.children = [{ ...block, children: block.children }];
      block.tagName = 'blockquote';
    } else if (styles[name] !== undefined) block.properties['className'] = [styles[name]];
  }
}

/** Headings and the heads of tables are set in bold by their styles: of them, no word is stressed. */
function unstress(node: Root | Element, within = false): void {
  node.children = (node.children as Element['children']).flatMap((child) => {
    if (child.type !== 'element') return [child];
    unstress(child, within || /^(?:h[1-6]|th)$/.test(child.tagName));
    return within && /^(?:strong|em)$/.test(child.tagName) ? child.children : [child];
  }) as typeof node.children;
}

/** The document's own text, read without the library: its words, without comments and what was deleted. */
function readText(xml: string): { text: string; comments: number; changes: number } {
  const body = /<office:body>.*<\/office:body>/s.exec(xml)?.[0] ?? '';
  const count = (pattern: RegExp) => [...body.matchAll(pattern)].length;
  const text = body
    .replace(/<text:tracked-changes\b.*?<\/text:tracked-changes>/gs, '')
    .replace(/<office:annotation\b.*?<\/office:annotation>/gs, '')
    .replace(/<text:(?:note-citation|sequence-decls|table-of-content-source)\b.*?<\/text:[a-z-]+>/gs, ' ')
    .replace(/<(?:svg:(?:title|desc)|office:binary-data)\b.*?<\/[a-z:-]+>/gs, ' ')
    .replace(/<\/?(?:text:(?:p|h|tab|s|line-break|list-item|note)|table:table-cell)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|gt|amp|quot|apos);/g, ' ');
  return { text, comments: count(/<office:annotation\b/g), changes: count(/<text:changed-region\b/g) };
}
