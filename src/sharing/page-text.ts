import { apparatus } from './apparatus.ts';
import type { PageText, Position } from './text-directive.ts';

/** A page's text, and where in it the selected words begin and end. */
export interface SelectedText extends PageText {
  from: Position;
  to: Position;
  /** The first passage of which words are selected. */
  passage: Element;
}

/** All that is selected, from its first place to its last: what cannot be selected may have broken it in pieces. */
export function selectedRange(selection: Selection | null): Range | undefined {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/** The part of a text node that is selected and says something. */
export function selectedPart(node: Text, range: Range): [from: number, to: number] | undefined {
  if (!range.intersectsNode(node) || node.parentElement?.closest(apparatus)) return undefined;
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.data.length;
  return node.data.slice(from, to).trim() === '' ? undefined : [from, to];
}

/**
 * Reads a page as a browser searches it for the words of an address: by stretches, at whose ends a match ends too. They
 * are what stands between blocks, and between the numbers and marks that belong to no sentence.
 *
 * @returns nothing where no word of a passage is selected
 */
export function readSelected(body: HTMLElement, range: Range): SelectedText | undefined {
  const stretches = [''];
  const glued = new Set<number>();
  let from: Position | undefined;
  let to: Position | undefined;
  let passage: Element | undefined;
  const here = (): Position => ({ stretch: stretches.length - 1, offset: stretches.at(-1)?.length ?? 0 });
  const add = (text: string) => {
    const before = stretches.pop() ?? '';
    const clean = text.replace(/[ \t\r\n\f]+/g, ' ');
    stretches.push(before + (before === '' || before.endsWith(' ') ? clean.trimStart() : clean));
  };
  const cut = () => {
    if (stretches.at(-1) !== '') stretches.push('');
  };

  const read = (node: Node): void => {
    if (node instanceof Text) {
      const part = selectedPart(node, range);
      const found = part && node.parentElement?.closest('.passage');
      if (!found) return add(node.data);
      passage ??= found;
      add(node.data.slice(0, part[0]));
      from ??= here();
      add(node.data.slice(part[0], part[1]));
      to = here();
      add(node.data.slice(part[1]));
    } else if (node instanceof HTMLElement && isSearched(node)) {
      const parts =
        node.matches(apparatus) || !/^(?:inline|contents|ruby)$/.test(getComputedStyle(node).display);
      if (node.matches('[role="doc-noteref"]') && !stretches.at(-1)?.endsWith(' ')) {
        glued.add(stretches.length - 1);
      }
      if (parts) cut();
      for (const child of node.childNodes) read(child);
      if (parts) cut();
    }
  };
  read(body);
  return from && to && passage ? { stretches, glued, from, to, passage } : undefined;
}

function isSearched(element: HTMLElement): boolean {
  return (
    !element.matches('script, style, template, noscript, select, textarea, dialog, .quote-tools') &&
    getComputedStyle(element).display !== 'none'
  );
}
