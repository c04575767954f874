import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { MdxJsxFlowElementHast } from 'satteri';
import { plainLetters } from '../typography/plain-letters.ts';
import { toRaised } from '../typography/raised.ts';

/** What a reader can point at. */
export type PassageKind = 'paragraph' | 'item' | 'quotation' | 'figure' | 'table' | 'code';

/** Whether a passage of a kind is prose: a figure’s text is its id, and code is no sentence. */
export const isProse = (kind: PassageKind): boolean => kind !== 'figure' && kind !== 'code';

/** A passage as it stands in a section's tree, before it has an id. */
export interface FoundPassage {
  kind: PassageKind;
  /** Its words, without note references; of a figure, its id. */
  text: string;
  /** Where the words stand; `text` is what they say, with one blank for each white space between. */
  runs: TextRun[];
  /** The element that will carry the id. */
  node: Element | MdxJsxFlowElementHast;
}

/** A stretch of a passage's words, or the blank between two of its blocks. */
export interface TextRun {
  text: string;
  /** The node that says it, where it may hold a link: not in a link, in code or in a heading. */
  node?: Text;
}

type Node = RootContent | ElementContent;

/**
 * The passages of a section in reading order: paragraphs, list items, block quotations, tables, code and
 * figures. What a quotation holds belongs to it; an item's nested list is made of items of its own.
 */
export function extractPassages(tree: Root): FoundPassage[] {
  const found: FoundPassage[] = [];
  for (const child of tree.children) collect(child, found);
  return found;
}

const kinds: Partial<Record<string, PassageKind>> = {
  p: 'paragraph',
  li: 'item',
  blockquote: 'quotation',
  table: 'table',
  pre: 'code',
  figure: 'figure',
};

function collect(node: Node, found: FoundPassage[]): void {
  if (node.type === 'mdxJsxFlowElement') {
    const figure = node as MdxJsxFlowElementHast;
    if (figure.name === 'Figure')
      found.push({ kind: 'figure', text: figureId(figure), runs: [], node: figure });
    // What an author's own component holds is text all the same.
    else for (const child of figure.children) collect(child, found);
    return;
  }
  if (node.type !== 'element' || isNotes(node)) return;
  const kind = kinds[node.tagName];
  if (kind === undefined) {
    for (const child of node.children) collect(child, found);
    return;
  }
  const runs: TextRun[] = [];
  readRuns(node, true, runs);
  const text = runs
    .map((run) => run.text)
    .join('')
    // Whatever is not one plain blank already: each that is would be put there anew.
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim();
  if (text !== '' || hasImage(node)) {
    found.push({ kind: kind === 'paragraph' && text === '' ? 'figure' : kind, text, runs, node });
  }
  if (kind === 'item') for (const child of node.children) if (isList(child)) collect(child, found);
}

/** `<Figure id="graph-1" />`: the value of `id`. */
export function figureId(node: MdxJsxFlowElementHast): string {
  for (const attribute of node.attributes) {
    if (
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'id' &&
      typeof attribute.value === 'string'
    ) {
      return attribute.value;
    }
  }
  return '';
}

/** The section of GFM footnotes that the processor puts at the end. */
export function isNotes(node: Node): node is Element & { tagName: 'section' } {
  return (
    node.type === 'element' && node.tagName === 'section' && node.properties['dataFootnotes'] !== undefined
  );
}

/** `<sup>` around a reference to a footnote. */
export function isNoteReference(node: Node): node is Element & { tagName: 'sup' } {
  return (
    node.type === 'element' &&
    node.tagName === 'sup' &&
    node.children.some(
      (child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined,
    )
  );
}

const isList = (node: Node): node is Element =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol');

const hasImage = (node: Node): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(hasImage));

const isRaised = (node: Element): boolean =>
  (node.tagName === 'sup' || node.tagName === 'sub') &&
  node.children.length === 1 &&
  node.children[0]?.type === 'text';

const sayRaised = ({ tagName, children: [words] }: Element): string =>
  words?.type === 'text' ? toRaised(tagName === 'sup' ? 'sup' : 'sub', words.value) : '';

const closed = new Set('a code pre kbd samp h1 h2 h3 h4 h5 h6'.split(' '));
/** Blocks inside one passage are words apart, as a reader sees them. */
const blocks = new Set('p li ul ol tr td th div pre'.split(' '));

function readRuns(node: Node, open: boolean, runs: TextRun[]): void {
  if (node.type === 'element' && isRaised(node)) return void runs.push({ text: sayRaised(node) });
  if (node.type === 'text') {
    const text = plainLetters(node.value);
    runs.push(open ? { text, node } : { text });
  }
  if (!('children' in node) || isNoteReference(node as ElementContent)) return;
  const isItem = node.type === 'element' && node.tagName === 'li';
  const within = open && !(node.type === 'element' && closed.has(node.tagName));
  for (const child of node.children as ElementContent[]) {
    if (isItem && isList(child)) continue;
    readRuns(child, within, runs);
    if (child.type === 'element' && blocks.has(child.tagName)) runs.push({ text: ' ' });
  }
}
