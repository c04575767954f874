import type { Element, ElementContent, RootContent } from 'hast';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin, type HastPluginEntry, type HastVisitorContext } from 'satteri';
import { isNoteReference, isNotes } from '../passages/extract.ts';
import { language } from '#words/language.ts';
import { notes as words } from '#words/notes.ts';
import type { SectionVoice } from './draw-notes.ts';
import type { NumberPassagesOptions } from './number-passages.ts';

/**
 * Makes GFM footnotes ones that can be shared, spoken and read beside the text.
 *
 *     said so.[^2]   →   said so.<sup><a id="s4-fnref2" href="#s4-fn2" role="doc-noteref">2</a></sup>
 *                        <span class="side" aria-hidden="true">…</span>
 *
 * Ids carry the section, so that they do not clash on the whole-paper page; the notes at the end become a
 * `doc-endnotes` section with a heading, the voices in them, and a list that can be folded, with named ways back. The copy in the margin (`.side`) is for
 * the eye only: a screen reader, a printer and a phone have the notes at the end.
 */
export function footnoteRoles({ findSection }: NumberPassagesOptions): HastPluginEntry {
  return ({ fileURL }) => {
    const file = fileURL && findSection(fileURL);
    if (!file) return undefined;
    const prefix = `s${file.section}`;
    return defineHastPlugin({
      name: 'footnote-roles',
      before(root, ctx) {
        const notes = root.children.find(isNotes);
        if (!notes) return;
        const items = listItems(notes);
        const numbers = new Map(items.map((item, index) => [labelOf(item), index + 1]));
        const margins = items.map((item) => toMargin(item));
        const rewriting = { ctx, prefix, numbers, margins, file: fileURLToPath(fileURL) };
        rewriteReferences(root.children, rewriting);
        rewriteNotes(notes, items, file.section, rewriting);
      },
    });
  };
}

interface Rewriting {
  ctx: HastVisitorContext;
  prefix: string;
  /** A note's label in the source, `1` or `elders`, to its number. */
  numbers: ReadonlyMap<string, number>;
  /** Each note's text as phrasing content. */
  margins: readonly ElementContent[][];
  /** Of the section, for errors. */
  file: string;
}

function rewriteReferences(nodes: readonly (RootContent | ElementContent)[], rewriting: Rewriting): void {
  nodes.forEach((node, index) => {
    if (node.type !== 'element' || isNotes(node)) return;
    if (!isNoteReference(node)) return rewriteReferences(node.children, rewriting);
    const before = nodes[index - 1];
    replaceReference(node, before !== undefined && isNoteReference(before), rewriting);
  });
}

function replaceReference(sup: Element, close: boolean, rewriting: Rewriting): void {
  const { ctx, margins } = rewriting;
  const { reference, number, first } = toReference(sup, close, rewriting);
  const side = element('span', { className: ['side'], ariaHidden: 'true' }, [
    element('b', {}, [text(String(number))]),
    text(' '),
    ...(margins[number - 1] ?? []),
  ]);
  ctx.replaceNode(sup, first ? [reference, side] : [reference]);
}

/**
 * A reference with its own id, and whether it is the first to its note.
 *
 * @param close it follows another reference directly, and needs room to be a target of its own
 * @throws where there is no such note: a link that leads nowhere must not be published
 */
function toReference(
  sup: Element,
  close: boolean,
  { prefix, numbers, file }: Rewriting,
): { reference: Element; number: number; first: boolean } {
  const anchor = sup.children.find((child) => child.type === 'element');
  const label = anchor?.type === 'element' ? labelIn(anchor) : '';
  const number = numbers.get(label);
  if (anchor?.type !== 'element' || number === undefined)
    throw new Error(
      `${file}: there is no note “${label}”; write [^${label}]: and its words, or take the sign out`,
    );
  // A note referred to again has `-2`, `-3` behind its label.
  const again = /-(\d+)$/.exec(String(anchor.properties['id']).replace(`-${labelIn(anchor)}`, ''))?.[1];
  const first = again === undefined;
  const reference = element('sup', close ? { className: ['close'] } : {}, [
    element(
      'a',
      {
        id: `${prefix}-fnref${number}${first ? '' : `-${again}`}`,
        href: `#${prefix}-fn${number}`,
        role: 'doc-noteref',
      },
      [text(String(number))],
    ),
  ]);
  return { reference, number, first };
}

function rewriteNotes(notes: Element, items: Element[], section: number, rewriting: Rewriting): void {
  const { ctx, prefix } = rewriting;
  const heading = `${prefix}-notes`;
  const list = items.map((item, index) =>
    element(
      'li',
      { id: `${prefix}-fn${index + 1}` },
      item.children.map((child) => rewriteInNote(child, index + 1, rewriting)),
    ),
  );
  const { present = [], authors = 1 } = ctx.data.voices ?? {};
  const voices =
    present.length > 0
      ? [
          element('p', {}, [text(words.unnoted(authors))]),
          element(
            'ul',
            { className: ['voices'], ariaLabel: words.voices },
            present.map((voice) => toIndex(voice, prefix)),
          ),
        ]
      : [];
  ctx.replaceNode(
    notes,
    element('section', { className: ['notes'], role: 'doc-endnotes', ariaLabelledBy: [heading] }, [
      element('h2', { id: heading }, [text(words.heading(section))]),
      ...voices,
      element('details', {}, [
        element('summary', {}, [text(words.all(items.length))]),
        element('ol', {}, list),
      ]),
    ]),
  );
}

/** `IS-K sources (2): 1, 8`: the name shows all that the voice says, where there is script; the numbers lead to its notes. */
function toIndex({ id, name, notes }: SectionVoice, prefix: string): Element {
  const links = notes.map((number) => link(`#${prefix}-fn${number}`, String(number)));
  return element('li', {}, [
    element('a', { href: `#${prefix}-fn${notes[0] ?? 1}`, dataVoice: id }, [text(name)]),
    text(` (${notes.length}): `),
    ...links.flatMap((one, index) => (index === 0 ? [one] : [text(' '), one])),
  ]);
}

/** A note's ways back, and its references to other notes. */
function rewriteInNote(node: ElementContent, number: number, rewriting: Rewriting): ElementContent {
  if (node.type !== 'element') return node;
  const { prefix } = rewriting;
  if (isNoteReference(node)) return toReference(node, false, rewriting).reference;
  if (node.properties['dataFootnoteBackref'] === undefined)
    return { ...node, children: node.children.map((child) => rewriteInNote(child, number, rewriting)) };
  const again = /-(\d+)$/.exec(String(node.properties['ariaLabel']).replace(/^\D+/, ''))?.[1];
  return element(
    'a',
    {
      href: `#${prefix}-fnref${number}${again === undefined ? '' : `-${again}`}`,
      role: 'doc-backlink',
      ariaLabel: words.back(number, again),
    },
    [text(language.dir === 'rtl' ? '↪' : '↩')],
  );
}

/** A note's blocks as phrasing content without links, which a hidden copy must not offer to the keyboard. */
function toMargin(item: Element): ElementContent[] {
  const flatten = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || node.properties['dataFootnoteBackref'] !== undefined) return [];
    // A formula is drawn by all of its parts.
    if (node.tagName === 'math') return [node];
    const children = node.children.flatMap(flatten);
    return /^(em|strong|i|b|code|sub|sup|bdi)$/.test(node.tagName) ? [{ ...node, children }] : children;
  };
  const parts = item.children
    .flatMap(flatten)
    .map((part) => (part.type === 'text' ? { ...part, value: part.value.replace(/\s+/g, ' ') } : part));
  const says = (part: ElementContent) => part.type !== 'text' || part.value.trim() !== '';
  const said = parts.slice(Math.max(0, parts.findIndex(says)), parts.findLastIndex(says) + 1);
  const last = said.at(-1);
  return last?.type === 'text' ? said.with(said.length - 1, { ...last, value: last.value.trimEnd() }) : said;
}

const listItems = (notes: Element): Element[] =>
  notes.children
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'ol')
    .flatMap((list) => list.children)
    .filter((child): child is Element => child.type === 'element' && child.tagName === 'li');

const labelOf = (item: Element) => String(item.properties['id']).replace('user-content-fn-', '');
const labelIn = (anchor: Element) => String(anchor.properties['href']).replace('#user-content-fn-', '');

const text = (value: string): ElementContent => ({ type: 'text', value });

const link = (href: string, said: string): Element => element('a', { href }, [text(said)]);

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
