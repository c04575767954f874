import { generateFragment } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { copy } from './copy.ts';
import { wearStyles } from './styles.ts';
import { quotationAddress } from './quotation-address.ts';

let bar: HTMLElement | undefined;

/** Offers a link to the words selected in a passage: `#s4-p7:~:text=…`, or to the passage where they cannot be told. */
export function offerQuote(passage: Element): void {
  wearStyles();
  bar ??= createBar();
  bar.dataset['passage'] = passage.id;
  // Near the words, so that the Tab key soon comes to it; a list holds nothing but its items.
  (passage.closest('ul, ol') ?? passage).after(bar);
}

function createBar(): HTMLElement {
  const group = document.createElement('div');
  group.className = 'quote-tools';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Selected words');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy link to this quotation';
  // Pressing must not take the selection away before it is read.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const selection = document.getSelection();
    const passage = group.dataset['passage'] ?? '';
    void copy(quotationAddress(location.href, passage, selection && generateFragment(selection)), button);
  });
  group.append(button);
  document.addEventListener('selectionchange', () => {
    if (document.getSelection()?.isCollapsed && !group.contains(document.activeElement)) group.remove();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') group.remove();
  });
  return group;
}
