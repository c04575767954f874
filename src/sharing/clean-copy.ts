import { citing } from '#words/citing.ts';
import { apparatus } from './apparatus.ts';
import { toRaised } from '../typography/raised.ts';
import { markedId } from './marked.ts';
import { selectedPart, selectedRange } from './page-text.ts';

/** What is copied: the words alone, and whence they are where they are many. */
interface Copied {
  text: string;
  html: string;
}

/** Fewer words than this are a name or a term, and nobody’s sentence. */
const fewWords = 8;

/**
 * Puts the selected words of passages on the clipboard as sentences alone, without numbers and notes, and below them
 * who says them and where. Any other selection is left to the browser.
 */
export function copyClean(event: ClipboardEvent): void {
  const range = selectedRange(document.getSelection());
  if (!range || !event.clipboardData) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, dialog')) return;
  const passages = selectedPassages(range);
  const [first] = passages;
  if (!first) return;
  const copied = clean(range);
  const credit =
    copied.text.split(/\s+/).length > fewWords ? creditFor(first, passages.at(-1) ?? first) : undefined;
  const { text, html } = credit ? withCredit(copied, credit) : copied;
  event.clipboardData.setData('text/plain', text);
  event.clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** The passages of which words are selected, in order. */
function selectedPassages(range: Range): Element[] {
  const root = range.commonAncestorContainer;
  const found = new Set<Element>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (
    let node: Node | null = root instanceof Text ? root : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    const passage =
      node instanceof Text && selectedPart(node, range) && node.parentElement?.closest('.passage');
    if (passage) found.add(passage);
    if (node === root) break;
  }
  return [...found];
}

const notCopied = `${apparatus}, script, style, template, button, dialog, svg, canvas, [hidden], .no-print, details:not([open]) > :not(summary)`;
/** What says something of a copied element elsewhere. */
const kept = /^(?:href|src|alt|lang|dir|colspan|rowspan|start|datetime)$/;

function clean(range: Range): Copied {
  const box = document.createElement('div');
  box.append(range.cloneContents());
  for (const part of box.querySelectorAll(notCopied)) part.remove();
  for (const mark of box.querySelectorAll('sup')) if (mark.textContent === '') mark.remove();
  // A name links to its page here and to nothing in the sentence.
  for (const name of box.querySelectorAll('a.name')) name.replaceWith(...name.childNodes);
  for (const element of box.querySelectorAll('*')) {
    if (element instanceof HTMLAnchorElement)
      element.href = new URL(element.getAttribute('href') ?? '', location.href).href;
    // A formula is what its attributes make of it.
    if (element.closest('math')) continue;
    for (const name of element.getAttributeNames()) if (!kept.test(name)) element.removeAttribute(name);
  }
  box.normalize();
  return {
    text: toText(box)
      .replace(/ *\n */g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    html: box.innerHTML.trim(),
  };
}

const isBlock =
  /^(?:p|h[1-6]|div|section|article|header|blockquote|figure|figcaption|ul|ol|dl|table|pre|details)$/;
const isLine = /^(?:li|tr|dt|dd|br|summary)$/;

/** Blocks with a blank line between, items and rows with a line each, cells with a tab. */
function toText(node: Node): string {
  if (node instanceof Text) {
    return node.parentElement?.closest('pre') ? node.data : node.data.replace(/[ \t\r\n]+/g, ' ');
  }
  if (node instanceof Element && node.localName === 'math') return node.getAttribute('alttext') ?? '';
  const text = [...node.childNodes].map(toText).join('');
  const name = node instanceof Element ? node.localName : '';
  if (name === 'sup' || name === 'sub') return toRaised(name, text);
  if (isBlock.test(name)) return `\n\n${text}\n\n`;
  if (isLine.test(name)) return `\n${text}\n`;
  return name === 'td' || name === 'th' ? `${text}\t` : text;
}

/** Who says it and where, and the address of the place. */
interface Credit {
  line: string;
  address: string;
}

/** The credit that the page asks for; a publication may want none. */
function creditFor(first: Element, last: Element): Credit | undefined {
  const work = first.closest<HTMLElement>('[data-credit]')?.dataset['credit'];
  const from = placeOf(first);
  if (work === undefined || !from) return undefined;
  const { credit } = citing;
  return {
    line: credit.line(work, credit.place(from, placeOf(last) ?? from)),
    address: `${location.href.replace(/[?#].*$/, '')}#${markedId(first)}`,
  };
}

function placeOf({ id }: Element): [section: number, passage: number] | undefined {
  const [, section, passage] = /^s(\d+)-p(\d+)$/.exec(id) ?? [];
  return passage === undefined ? undefined : [Number(section), Number(passage)];
}

function withCredit({ text, html }: Copied, { line, address }: Credit): Copied {
  const below = document.createElement('p');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  below.append(`${line} `, link);
  const isInline = !/^<(?:p|h[1-6]|div|ul|ol|li|blockquote|figure|table|pre)\b/.test(html);
  return {
    text: `${text}\n\n${line} ${address}`,
    html: `${isInline ? `<p>${html}</p>` : html}${below.outerHTML}`,
  };
}
