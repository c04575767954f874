const reference = '[role="doc-noteref"]';
const chosen = () => /^#voice=([\w-]*)$/.exec(location.hash)?.[1];

/**
 * Waits for a reader who asks for a note or for all that a voice says, and only then fetches the code for it. Until then,
 * and where script is off, references and voices are links to notes.
 */
export function startNotes(page: Document): void {
  const started = new AbortController();
  const begin = (event: Event) => {
    const asked = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(reference) : null;
    if (!asked || started.signal.aborted || isElsewhere(event)) return;
    const click = event instanceof MouseEvent && event.type === 'click' ? event : undefined;
    click?.preventDefault();
    import('./note-preview.ts').then(
      ({ previewNotes }) => {
        if (!started.signal.aborted) {
          started.abort();
          previewNotes(page);
        }
        // What came while the code was on its way is done once more.
        if (click) asked.dispatchEvent(new MouseEvent('click', click));
      },
      () => click && location.assign(asked.href),
    );
  };
  for (const type of ['pointerover', 'focusin', 'click'])
    page.addEventListener(type, begin, { signal: started.signal });

  const hear = (voice: string | undefined) =>
    void import('./show-voice.ts').then(({ showVoice }) => showVoice(page, voice));
  page.addEventListener('click', (event) => {
    const asked = event.target instanceof Element ? event.target.closest('[data-voice]') : null;
    if (!(asked instanceof HTMLElement) || isElsewhere(event)) return;
    event.preventDefault();
    location.hash = `voice=${asked.dataset['voice'] ?? ''}`;
  });
  window.addEventListener('hashchange', () => {
    // A passage that is gone to meanwhile leaves the voice as it is.
    if (chosen() !== undefined || location.hash === '') hear(chosen());
  });
  if (chosen() !== undefined) hear(chosen());
}

/** A click that opens a link in another place is the browser's. */
const isElsewhere = (event: Event) =>
  event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
