/** Where a jump began. */
interface Start {
  top: number;
  link: HTMLAnchorElement;
  /** Whether the browser's history has an entry for the jump. */
  recorded: boolean;
}

/**
 * Offers the way back after a jump within the page of more than a screen: to a note, a passage, a figure, from the
 * contents. Gone once it is used, by Escape, or when the reader reads on. Without script the browser’s Back does it.
 *
 * @param words what the offer says
 */
export function offerWayBack(page: Document, words: string): void {
  const back = page.createElement('button');
  back.className = 'way-back no-print';
  back.textContent = words;
  let from: Start | undefined;
  /** Where the jump ended. */
  let arrived = 0;
  const isNear = (top: number) => Math.abs(scrollY - top) < innerHeight;

  const dismiss = () => {
    back.remove();
    from = undefined;
  };
  const offer = (start: Start, before: Start | undefined) => {
    if (isNear(start.top)) return;
    dismiss();
    const target = page.querySelector(':target');
    // Back where the last jump began: nobody wants its other end offered.
    if (!target || (before && isNear(before.top))) return;
    from = start;
    arrived = scrollY;
    // The next stop of the Tab key from here; what holds text only, or is a link, has it behind it.
    if (target.matches('a, p, h2, h3')) target.after(back);
    else target.prepend(back);
  };

  page.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const before = from;
    const start = { top: scrollY, link, recorded: link.hash !== location.hash };
    // By then the page has moved.
    setTimeout(() => offer(start, before), 60);
  });
  back.addEventListener('click', () => {
    if (!from) return;
    const { top, link, recorded } = from;
    const go = () => {
      scrollTo({ top, behavior: 'instant' });
      link.focus({ preventScroll: true });
    };
    dismiss();
    if (!recorded) return go();
    // After whoever else answers it: an address with a passage takes the focus there.
    window.addEventListener('popstate', () => setTimeout(go, 60), { once: true });
    history.back();
  });
  page.addEventListener('keydown', (event) => event.key === 'Escape' && dismiss());
  window.addEventListener('popstate', dismiss);
  window.addEventListener('scroll', () => Math.abs(scrollY - arrived) > innerHeight / 2 && dismiss(), {
    passive: true,
  });
}
