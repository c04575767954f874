import { opened } from '../words/en/notes-in-use.ts';
import styles from './note-preview.css?inline';
import { wearSheet } from './wear-sheet.ts';

const delay = 140;

/**
 * Shows a note where its reference is. One that stands in the margin in sight is lit there, and nothing moves: it takes
 * the focus, so that it is read out and the next Tab goes on from it. Any other opens in a popover when its reference is
 * pointed at, focused or tapped. Escape closes it; the pointer may move into it; only a second tap follows the link
 * to the notes at the end (WCAG 2.2, 1.4.13).
 */
export function previewNotes(page: Document): void {
  wearSheet(styles);
  const preview = page.createElement('div');
  preview.className = 'note-preview';
  preview.popover = 'manual';
  preview.setAttribute('role', 'note');
  let open: HTMLAnchorElement | undefined;
  /** It was asked for by a click, and stays until another. */
  let kept = false;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    open?.classList.remove('note-reference-open');
    open = undefined;
    kept = false;
    if (preview.matches(':popover-open')) preview.hidePopover();
  };
  const show = (reference: HTMLAnchorElement) => {
    clearTimeout(timer);
    const note = page.getElementById(reference.hash.slice(1));
    // Beside the text already, or nowhere: nothing to open.
    if (reference === open || !note || noteBeside(reference)) return;
    close();
    const copy = note.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return;
    for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove();
    const number = page.createElement('b');
    number.textContent = reference.textContent;
    copy.querySelector('p')?.prepend(number, ' ');
    preview.replaceChildren(...copy.childNodes);
    preview.setAttribute('aria-label', opened(reference.textContent));
    open = reference;
    reference.classList.add('note-reference-open');
    reference.after(preview);
    preview.showPopover();
  };
  const later = (action: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
  const referenceAt = (event: Event) =>
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[role="doc-noteref"]') : null;

  page.addEventListener('pointerover', (event) => {
    const reference = referenceAt(event);
    if (event.pointerType !== 'mouse') return;
    if (reference) later(() => show(reference));
    else if (event.target instanceof Node && preview.contains(event.target)) clearTimeout(timer);
    else if (open && !kept) later(close);
  });
  page.addEventListener('focusin', (event) => {
    const reference = referenceAt(event);
    if (reference?.matches(':focus-visible')) show(reference);
    else if (open && reference !== open && !(event.target instanceof Node && preview.contains(event.target)))
      close();
  });
  page.addEventListener('pointerup', (event) => {
    const reference = referenceAt(event);
    if (!reference && !(event.target instanceof Node && preview.contains(event.target))) close();
  });
  page.addEventListener('click', (event) => {
    const reference = referenceAt(event);
    if (!reference || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const side = noteBeside(reference);
    if (side) {
      event.preventDefault();
      close();
      light(side, reference);
    } else if (reference === open && (kept || event.detail === 0)) {
      // The second tap, or a key on a note that the focus has opened.
      close();
    } else {
      show(reference);
      if (!open) return;
      kept = true;
      event.preventDefault();
    }
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    const reference = open;
    const inside = preview.contains(page.activeElement);
    close();
    if (inside) reference.focus();
  });
  // Who came to a reference before this began.
  const reached = page.querySelector<HTMLAnchorElement>('[role="doc-noteref"]:is(:focus-visible, :hover)');
  if (reached) show(reached);
}

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

/** For the eye only until it is asked for. */
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
