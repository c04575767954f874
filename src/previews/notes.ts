import { opened } from '#words/notes-in-use.ts';
import type { PreviewSource } from './show-previews.ts';

/**
 * A note's words, from the notes at the end of the page. One that stands in the margin in sight is lit there instead, and
 * nothing moves.
 */
export const notes: PreviewSource = {
  links: '[role="doc-noteref"]',
  stays: true,
  read(reference) {
    const page = reference.ownerDocument;
    const note = page.getElementById(reference.hash.slice(1));
    // Beside the text already, or nowhere: nothing to open.
    if (!note || noteBeside(reference)) return undefined;
    const copy = note.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return undefined;
    for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove();
    const number = page.createElement('b');
    number.textContent = reference.textContent;
    copy.querySelector('p')?.prepend(number, ' ');
    return { label: opened(reference.textContent), content: [...copy.childNodes] };
  },
  act(reference) {
    const side = noteBeside(reference);
    if (side) light(side, reference);
    return side !== undefined;
  },
};

/** The copy of a note in the margin of its passage, if a reader sees it. */
function noteBeside(reference: HTMLElement): HTMLElement | undefined {
  const sides = reference.closest('.passage')?.querySelectorAll<HTMLElement>('.side') ?? [];
  return [...sides].find((side) => {
    if (side.firstElementChild?.textContent !== reference.textContent || !side.checkVisibility())
      return false;
    const { top, bottom } = side.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
}

/** Gives a note in the margin the focus, so that it is read out and the next Tab goes on from it. */
function light(side: HTMLElement, reference: HTMLElement): void {
  side.ariaHidden = null;
  side.role = 'note';
  side.tabIndex = -1;
  side.focus({ preventScroll: true });
  const end = new AbortController();
  const { signal } = end;
  side.addEventListener(
    'blur',
    () => {
      end.abort();
      side.ariaHidden = 'true';
      side.role = null;
      side.removeAttribute('tabindex');
    },
    { signal },
  );
  side.addEventListener('keydown', ({ key }) => key === 'Escape' && reference.focus(), { signal });
}
