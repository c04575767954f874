/** How long the pointer may be off a mark and what it tells, in milliseconds. */
const delay = 160;
/** Pixels between a mark and what it tells, and between that and the edge of the window. */
const gap = 8;

/**
 * Tells the event of a mark that is pointed at, focused or tapped: its date, what happened, the passage. The pointer
 * may move into it, Escape closes it, a second tap follows the mark to the list (WCAG 2.2, 1.4.13). The marks become
 * one stop of the keyboard, left and right go from one to the next. Without script they are links to the list.
 */
export function tellEvents(plot: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'told ui no-print';
  box.popover = 'manual';
  plot.append(box);
  const marks = [...plot.querySelectorAll<SVGAElement>('.mark')];
  let open: SVGAElement | undefined;
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    open = undefined;
    if (box.matches(':popover-open')) box.hidePopover();
  };
  const show = (mark: SVGAElement) => {
    clearTimeout(timer);
    if (mark === open) return;
    const event = document.getElementById((mark.getAttribute('href') ?? '').slice(1));
    if (!event) return;
    open = mark;
    const passage = [...event.querySelectorAll('a')].at(-1);
    const parts = [event.querySelector('.when'), event.querySelector('p'), passage];
    box.replaceChildren(...parts.flatMap((part) => (part ? [part.cloneNode(true)] : [])));
    box.showPopover();
    put(mark, box);
  };
  const leave = () => {
    clearTimeout(timer);
    timer = window.setTimeout(close, delay);
  };
  const markAt = ({ target }: Event) =>
    target instanceof Element ? (target.closest<SVGAElement>('.mark') ?? undefined) : undefined;

  plot.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'mouse') return;
    const mark = markAt(event);
    if (mark) show(mark);
    else if (event.target instanceof Node && box.contains(event.target)) clearTimeout(timer);
    else leave();
  });
  plot.addEventListener('pointerleave', leave);
  plot.addEventListener('focusin', (event) => {
    const mark = markAt(event);
    if (mark?.matches(':focus-visible')) show(mark);
  });
  plot.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) close();
  });
  plot.addEventListener('click', (event) => {
    const mark = markAt(event);
    // A finger cannot hover: its first tap tells.
    const touched = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!mark || !touched || mark === open) return close();
    event.preventDefault();
    show(mark);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !plot.contains(target)) close();
  });
  document.addEventListener('scroll', () => open && put(open, box), { passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) close();
  });
  walk(plot, marks);
}

/** Below its mark where there is room, above it elsewhere, and never over the edge of the window. */
function put(mark: Element, box: HTMLElement): void {
  const { left, width, top, bottom } = mark.getBoundingClientRect();
  const most = document.documentElement.clientWidth - box.offsetWidth - gap;
  const below = bottom + gap;
  const fits = below + box.offsetHeight < window.innerHeight;
  box.style.left = `${Math.max(gap, Math.min(left + width / 2 - box.offsetWidth / 2, most))}px`;
  box.style.top = `${fits ? below : Math.max(gap, top - gap - box.offsetHeight)}px`;
}

/** One stop of the keyboard for all marks; arrows, Home and End go among those that the filter leaves. */
function walk(plot: HTMLElement, marks: readonly SVGAElement[]): void {
  const stop = (at: SVGAElement | undefined) => {
    for (const mark of marks) mark.setAttribute('tabindex', mark === at ? '0' : '-1');
  };
  stop(marks[0]);
  plot.addEventListener('focusin', ({ target }) => {
    const mark = marks.find((one) => one === target);
    if (mark) stop(mark);
  });
  plot.addEventListener('keydown', (event) => {
    const left = marks.filter((mark) => !mark.hasAttribute('data-out'));
    const at = left.findIndex((mark) => mark === document.activeElement);
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: left.length - 1,
    }[event.key];
    if (to === undefined || !marks.some((mark) => mark === document.activeElement)) return;
    event.preventDefault();
    left[Math.max(0, Math.min(to, left.length - 1))]?.focus();
  });
}
