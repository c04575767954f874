const note = '[role="doc-noteref"]';
const links = `${note},.short,.name,.ref`;

/**
 * Waits for a reader who points at a link that has a preview, reaches it by keyboard or presses it, and only then fetches
 * the code that shows it. Until then, and where script is off, all of these are links.
 */
export function startPreviews(page: Document): void {
  const started = new AbortController();
  const { signal } = started;
  const begin = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(links) : null;
    if (!link || signal.aborted) return;
    const press =
      event.type === 'click' && event instanceof PointerEvent && !isElsewhere(event) ? event : undefined;
    // A note opens by any first press, all others by a finger's: a mouse has seen them already.
    const waiting = press && (link.matches(note) || press.pointerType === 'touch') ? press : undefined;
    waiting?.preventDefault();
    import('./all-previews.ts').then(
      ({ showAll }) => {
        if (!signal.aborted) {
          started.abort();
          showAll(page);
        }
        // What came while the code was on its way is done once more.
        if (waiting) link.dispatchEvent(new PointerEvent('click', waiting));
      },
      () => waiting && location.assign(link.href),
    );
  };
  for (const type of ['pointerover', 'focusin', 'click']) page.addEventListener(type, begin, { signal });
}

/** A press that opens a link in another place is the browser's. */
const isElsewhere = ({ metaKey, ctrlKey, shiftKey, altKey }: PointerEvent) =>
  metaKey || ctrlKey || shiftKey || altKey;
