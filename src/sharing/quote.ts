import { citing } from '#words/citing.ts';
import { copy } from './copy.ts';
import { markedId } from './marked.ts';
import { readSelected, selectedRange } from './page-text.ts';
import { quotationAddress } from './quotation-address.ts';
import { wearStyles } from './styles.ts';
import { tellApart } from './text-directive.ts';

let bar: HTMLElement | undefined;
/** Where the bar stands: a rule of its own, for the page takes no styles of elements. */
const place = new CSSStyleSheet();

/** Offers a link to the selected words: `#s4-p7:~:text=…`, or to their passage where they cannot be told apart. */
export function offerQuote(passage: Element): void {
  wearStyles();
  const range = selectedRange(document.getSelection());
  if (!range) return;
  bar ??= createBar();
  // Near the words, so that the Tab key soon comes to it; a list holds nothing but its items.
  (passage.closest('ul, ol') ?? passage).after(bar);
  putBelow(bar, range);
}

/** Below the last line of the selection, or where the window ends before that. */
function putBelow(element: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const last = lines.at(-1) ?? range.getBoundingClientRect();
  place.replaceSync('');
  const box = element.getBoundingClientRect();
  const edge = 8;
  const clamp = (value: number, size: number, most: number) =>
    Math.round(Math.max(edge, Math.min(value, most - size - edge)));
  const x = clamp(last.right - box.width, box.width, document.documentElement.clientWidth) - box.x;
  // A finger’s handles hang below the words.
  const room = matchMedia('(pointer: coarse)').matches ? 32 : edge;
  const y = clamp(last.bottom + room, box.height, innerHeight) - box.y;
  place.replaceSync(`.quote-tools { translate: ${x}px ${y}px }`);
}

function createBar(): HTMLElement {
  document.adoptedStyleSheets.push(place);
  const group = document.createElement('div');
  group.className = 'quote-tools';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', citing.tools.selected);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = citing.tools.quote;
  // Pressing must not take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => void copy(addressOfSelection(), button));
  group.append(button);
  document.addEventListener('selectionchange', () => {
    if (document.getSelection()?.isCollapsed && !group.contains(document.activeElement)) group.remove();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') group.remove();
  });
  return group;
}

function addressOfSelection(): string {
  const range = selectedRange(document.getSelection());
  const selected = range && readSelected(document.body, range);
  if (!selected) return location.href;
  const { from, to, passage } = selected;
  return quotationAddress(location.href, markedId(passage), tellApart(selected, from, to));
}
