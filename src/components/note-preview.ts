const delay = 140;

/**
 * Shows a note in a popover when its reference is pointed at, focused or tapped, unless it stands in the
 * margin already. Escape closes it; the pointer may move into it; a second tap follows the link to
 * the notes at the end (WCAG 2.2, 1.4.13).
 */
export function previewNotes(page: Document): void {
  const preview = page.createElement('div');
  preview.className = 'note-preview';
  preview.popover = 'manual';
  preview.setAttribute('role', 'note');
  let open: HTMLAnchorElement | undefined;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    open?.classList.remove('note-reference-open');
    open = undefined;
    if (preview.matches(':popover-open')) preview.hidePopover();
  };
  const show = (reference: HTMLAnchorElement) => {
    clearTimeout(timer);
    const note = page.getElementById(reference.hash.slice(1));
    const margin = reference.closest('.passage')?.querySelector<HTMLElement>('.side');
    // In the margin already, or nowhere: nothing to open.
    if (reference === open || !note || margin?.checkVisibility()) return;
    close();
    const copy = note.cloneNode(true);
    if (!(copy instanceof HTMLElement)) return;
    for (const back of copy.querySelectorAll('[role="doc-backlink"]')) back.remove();
    const number = page.createElement('b');
    number.textContent = reference.textContent;
    copy.querySelector('p')?.prepend(number, ' ');
    preview.replaceChildren(...copy.childNodes);
    preview.setAttribute('aria-label', `Note ${reference.textContent}`);
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
    else if (open) later(close);
  });
  page.addEventListener('focusin', (event) => {
    const reference = referenceAt(event);
    if (reference?.matches(':focus-visible')) show(reference);
    else if (open && !(event.target instanceof Node && preview.contains(event.target))) close();
  });
  page.addEventListener('pointerup', (event) => {
    const reference = referenceAt(event);
    if (!reference && !(event.target instanceof Node && preview.contains(event.target))) close();
  });
  page.addEventListener('click', (event) => {
    const reference = referenceAt(event);
    if (!reference) return;
    // A finger cannot hover: its first tap opens, its second follows.
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (touched && reference !== open) {
      show(reference);
      if (open) event.preventDefault();
    } else close();
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
