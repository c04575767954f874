/**
 * Keeps the place where a reader stopped in a paper, in the browser alone and only once the reader has asked for it,
 * and offers it again. Hides itself where the browser keeps nothing.
 *
 * @param home the switch, with the paper in `data-place` and the words of the offer in `data-continue`
 */
export function keepPlace(home: HTMLElement): void {
  const key = `place:${home.dataset['place']}`;
  const box = home.querySelector('input');
  const offer = home.querySelector('a');
  let kept: string | null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // The browser's settings forbid it.
    home.hidden = true;
    return;
  }
  if (!box || !offer) return;
  box.checked = kept !== null;

  const current = () => {
    const passages = document.querySelectorAll('.passage[id]');
    return [...passages].find((passage) => passage.getBoundingClientRect().bottom > innerHeight / 8)?.id;
  };
  const keep = () => {
    const id = box.checked ? current() : undefined;
    if (id !== undefined) localStorage.setItem(key, `${location.pathname}#${id}`);
  };

  const [, section = '', passage = ''] = /#s(\d+)-p(\d+)$/.exec(kept ?? '') ?? [];
  // Not where one is already.
  if (kept && passage !== '' && !kept.endsWith(`#${current()}`)) {
    offer.textContent = (home.dataset['continue'] ?? '')
      .replace('{section}', section)
      .replace('{passage}', passage);
    offer.href = kept;
    offer.hidden = false;
  }

  box.addEventListener('change', () => {
    offer.hidden = true;
    if (!box.checked) return localStorage.removeItem(key);
    localStorage.setItem(key, '');
    keep();
  });
  // Whoever only opens a page has not read on.
  let timer = 0;
  window.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(keep, 400);
  });
}
