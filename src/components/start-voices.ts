const chosen = () => /^#voice=([\w-]*)$/.exec(location.hash)?.[1];

/**
 * Waits for a reader who asks for all that a voice says, and only then fetches the code for it. Until then, and where
 * script is off, voices are links to notes.
 */
export function startVoices(page: Document): void {
  const hear = (voice: string | undefined) =>
    void import('./show-voice.ts').then(({ showVoice }) => showVoice(page, voice));
  page.addEventListener('click', (event) => {
    const asked = event.target instanceof Element ? event.target.closest('[data-voice]') : null;
    if (!(asked instanceof HTMLElement)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    location.hash = `voice=${asked.dataset['voice'] ?? ''}`;
  });
  window.addEventListener('hashchange', () => {
    // A passage that is gone to meanwhile leaves the voice as it is.
    if (chosen() !== undefined || location.hash === '') hear(chosen());
  });
  if (chosen() !== undefined) hear(chosen());
}
