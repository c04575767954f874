const delay = 140;

/** What a preview says of the thing that a link leads to. */
export interface Preview {
  /** What a screen reader calls it. */
  label: string;
  content: readonly Node[];
}

/** A kind of link that has previews. */
export interface PreviewSource {
  /** Which links: a selector. */
  links: string;
  /** What the preview of a link shows; nothing where there is nothing to add to what is seen already. */
  read(link: HTMLAnchorElement): Preview | Promise<Preview | undefined> | undefined;
  /** Whether a first click opens the preview, by any pointer, which then stays until another. */
  stays?: boolean;
  /** What a click does instead, where the link says so. @returns whether it did */
  act?(link: HTMLAnchorElement): boolean;
}

/**
 * Shows what a link leads to in a popover when the link is pointed at, focused or tapped. Escape closes it; the
 * pointer may move into it; a second tap follows the link (WCAG 2.2, 1.4.13). Without script they are plain links.
 *
 * @param sources the kinds of link that have previews, and where each finds its words
 */
export function showPreviews(page: Document, sources: readonly PreviewSource[]): void {
  const preview = page.createElement('div');
  preview.className = 'preview no-print';
  preview.popover = 'manual';
  preview.setAttribute('role', 'note');
  const links = sources.map((source) => source.links).join();
  const sourceOf = (link: Element) => sources.find((source) => link.matches(source.links));
  let open: HTMLAnchorElement | undefined;
  /** It was asked for by a click, and stays until another. */
  let kept = false;
  /** The link whose words are awaited. */
  let wanted: HTMLAnchorElement | undefined;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    open?.classList.remove('preview-open');
    open = wanted = undefined;
    kept = false;
    if (preview.matches(':popover-open')) preview.hidePopover();
  };
  const draw = (link: HTMLAnchorElement, { label, content }: Preview) => {
    close();
    preview.replaceChildren(...content);
    preview.setAttribute('aria-label', label);
    open = link;
    link.classList.add('preview-open');
    link.after(preview);
    preview.showPopover();
  };
  /** Whether there is something to show, and if so, now or in a moment. */
  const show = (link: HTMLAnchorElement, otherwise?: () => void): boolean => {
    clearTimeout(timer);
    if (link === open) return false;
    // Whatever is open belongs to another link, also where this one has nothing to show.
    close();
    const said = sourceOf(link)?.read(link);
    if (!said) return false;
    if (!(said instanceof Promise)) draw(link, said);
    else {
      wanted = link;
      void said.then((late) => {
        if (wanted !== link) return;
        if (late) draw(link, late);
        else otherwise?.();
      });
    }
    return true;
  };
  const later = (action: () => void) => {
    clearTimeout(timer);
    timer = window.setTimeout(action, delay);
  };
  const isInside = ({ target }: Event) => target instanceof Node && preview.contains(target);
  const linkAt = (event: Event) =>
    event.target instanceof Element && !isInside(event)
      ? event.target.closest<HTMLAnchorElement>(links)
      : null;

  page.addEventListener('pointerover', (event) => {
    const link = linkAt(event);
    if (event.pointerType !== 'mouse') return;
    if (link) later(() => show(link));
    else if (isInside(event)) clearTimeout(timer);
    else if (open && !kept) later(close);
    // Only crossed on the way to somewhere else.
    else clearTimeout(timer);
  });
  page.addEventListener('focusin', (event) => {
    const link = linkAt(event);
    if (link?.matches(':focus-visible')) show(link);
    else if (link === null || link !== open) {
      if (!isInside(event)) close();
    }
  });
  page.addEventListener('pointerup', (event) => {
    if (!linkAt(event) && !isInside(event)) close();
  });
  page.addEventListener('click', (event) => {
    const link = linkAt(event);
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const { stays = false, act } = sourceOf(link) ?? {};
    if (act?.(link)) {
      event.preventDefault();
      return close();
    }
    // A finger cannot hover: its first tap opens, its second follows, or the link inside does.
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    // The second click, or a key on what the focus has opened.
    const again = link === open && (!stays || kept || event.detail === 0);
    if (again || !(stays || touched)) return close();
    if (link !== open && !show(link, () => location.assign(link.href))) return;
    kept = stays;
    event.preventDefault();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !open) return;
    const link = open;
    const inside = preview.contains(page.activeElement);
    close();
    if (inside) link.focus();
  });
  // Who came to a link before this began.
  const reached = page.querySelector<HTMLAnchorElement>(`:is(${links}):is(:focus-visible, :hover)`);
  if (reached) show(reached);
}
