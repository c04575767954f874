import type { Link, Nodes, Root, RootContent } from 'mdast';
import { quote, type Report } from './report.ts';
import { isParent, lineOf, mergeTexts, walk } from './trees.ts';

/**
 * Ends addresses that stand bare in the text where their writer meant them to end: before a note, and before a
 * bracket that no address can hold. Markdown reads on to the next space.
 *
 *     www.ports.example.[^1]   →   [www.ports.example](http://www.ports.example).[^1]
 */
export function endBareAddresses(tree: Root, report: Report): void {
  const notes = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.add(node.identifier);
  });
  walk(tree, (node) => {
    if (!isParent(node)) return;
    const nodes = node.children as RootContent[];
    if (nodes.some(isBare)) node.children = endAmong(nodes, notes, report) as typeof node.children;
  });
}

const textOf = ({ children: [only, ...others] }: Link): string =>
  only?.type === 'text' && others.length === 0 ? only.value : '';

const isBare = (node: Nodes): node is Link =>
  node.type === 'link' && textOf(node).includes('[') && node.url.endsWith(textOf(node));

function endAmong(nodes: readonly RootContent[], notes: ReadonlySet<string>, report: Report): RootContent[] {
  const ended: RootContent[] = [];
  // What an address gives up is read together with the text after it, where the bracket closes.
  let carried = '';
  for (const node of nodes) {
    const words = node.type === 'text' ? node.value : '';
    if (carried !== '') ended.push(...readNotes(carried + words, notes));
    else if (node.type === 'text') ended.push(node);
    carried = '';
    if (node.type === 'text') continue;
    if (!isBare(node)) {
      ended.push(node);
      continue;
    }
    const [head, rest] = cut(node, notes);
    ended.push(head);
    carried = rest;
    if (rest === '') continue;
    const bracket = rest.slice(rest.indexOf('['));
    report.add('changed', `the address ${quote(textOf(head))} ends before ${quote(bracket)}`, lineOf(node));
  }
  return mergeTexts([...ended, ...readNotes(carried, notes)]);
}

/** The address to where it ends, and what Markdown took for the rest of it. */
function cut(link: Link, notes: ReadonlySet<string>): [Link, string] {
  const text = textOf(link);
  const note = /\[\^([^\]\s]+)/.exec(text);
  const isNote = note?.[1] !== undefined && notes.has(note[1].toLowerCase());
  if (!isNote && URL.canParse(link.url)) return [link, ''];
  const head = text.slice(0, isNote ? note.index : text.indexOf('[')).replace(/[?!.,:;*_~'"]+$/, '');
  const url = link.url.slice(0, link.url.length - text.length + head.length);
  return [{ ...link, url, children: [{ type: 'text', value: head }] }, text.slice(head.length)];
}

/** A text in which references to notes are told from other words. */
function readNotes(text: string, notes: ReadonlySet<string>): RootContent[] {
  return text
    .split(/(\[\^[^\]\s]+\])/)
    .filter((part) => part !== '')
    .map((value): RootContent => {
      const label = /^\[\^(.+)\]$/.exec(value)?.[1];
      const isNote = label !== undefined && notes.has(label.toLowerCase());
      return isNote
        ? { type: 'footnoteReference', identifier: label.toLowerCase(), label }
        : { type: 'text', value };
    });
}
