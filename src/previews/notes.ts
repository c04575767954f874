import type { PreviewSource } from './show-previews.ts';

/** A note’s words, from the notes at the end of the page, unless they stand in the margin already. */
export const notes: PreviewSource = {
  links: '[role="doc-noteref"]',
  read(reference) {
    const page = reference.ownerDocument;
    const note = page.getElementById(reference.hash.slice(1));
    const margin = reference.closest('.passage')?.querySelector<HTMLElement>('.side');
    // In the margin already, or nowhere: nothing to open.
    if (!note || margin?.checkVisibility()) return undefined;
    const copy = note.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return undefined;
    for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove();
    const number = page.createElement('b');
    number.textContent = reference.textContent;
    copy.querySelector('p')?.prepend(number, ' ');
    return { label: `Note ${reference.textContent}`, content: [...copy.childNodes] };
  },
};
