import { search as said } from '#words/search.ts';
import { type Concept, matchConcept } from '../query/concepts.ts';
import { mergeSpans } from '../../annotations/excerpt.ts';
import { toWords } from '../../annotations/words.ts';
import { element } from './element.ts';

/**
 * Marks what was searched for in the passage arrived at, and offers to clear it. The page's elements stay as they are:
 * a browser that cannot paint ranges shows the passage alone.
 */
export function markPassage(passage: Element, marks: readonly Concept[]): void {
  const { text, nodes } = readText(passage);
  const words = toWords(text);
  const found = mergeSpans(marks.flatMap((concept) => matchConcept(text, words, concept).spans));
  const ranges = found.flatMap(({ start, end }) => toRanges(nodes, start, end));
  if (ranges.length === 0 || !('highlights' in CSS)) return;
  CSS.highlights.set('search', new Highlight(...ranges));
  const clear = element('button', { type: 'button', class: 'clear-marks ui no-print' }, said.unmark);
  clear.addEventListener('click', () => {
    CSS.highlights.delete('search');
    clear.remove();
    // Who pressed it by keyboard goes on from where it stood.
    if (passage instanceof HTMLElement) passage.focus({ preventScroll: true });
  });
  // A list holds nothing but its items.
  (passage.closest('ul, ol') ?? passage).after(clear);
}

interface PlacedNode {
  node: Text;
  from: number;
}

/** The words of a passage as a reader sees them, without its number and its notes, and where they come from. */
function readText(passage: Element): { text: string; nodes: PlacedNode[] } {
  const nodes: PlacedNode[] = [];
  let text = '';
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.no, .side, sup, .preview')) continue;
    nodes.push({ node: node as Text, from: text.length });
    text += node.nodeValue ?? '';
  }
  return { text, nodes };
}

/** A stretch of the text as ranges, one for each node it runs through. */
function toRanges(nodes: readonly PlacedNode[], from: number, to: number): Range[] {
  return nodes.flatMap(({ node, from: at }) => {
    const [start, end] = [Math.max(from - at, 0), Math.min(to - at, node.length)];
    if (start >= end) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}
