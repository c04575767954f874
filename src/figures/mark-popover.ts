import { figures as words } from '#words/figures.ts';
import type { SpokenMark } from './speak.ts';

/** How long what was pointed at stays, so that the pointer can reach its link. */
const grace = 300;

/** Says beside a mark what it stands for and who states it: while it is pointed at, or till it is closed. */
export function createPopover(figure: Element) {
  const popover = document.createElement('div');
  popover.className = 'mark-basis';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  figure.append(popover);
  let opener: HTMLElement | undefined;
  let kept = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  popover.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    kept = false;
    opener?.classList.remove('mark-open');
    if (popover.contains(document.activeElement)) opener?.focus();
  });
  popover.addEventListener('pointerenter', () => clearTimeout(leaving));
  popover.addEventListener('pointerleave', () => leave());

  function leave(after = grace): void {
    clearTimeout(leaving);
    const hide = () => {
      if (!kept) popover.hidePopover();
    };
    if (after === 0) hide();
    else leaving = setTimeout(hide, after);
  }

  function show(button: HTMLElement, spoken: SpokenMark): void {
    if (kept) return;
    clearTimeout(leaving);
    if (opener !== button || !popover.matches(':popover-open')) {
      opener?.classList.remove('mark-open');
      opener = button;
      button.classList.add('mark-open');
      fill(popover, spoken);
      popover.showPopover();
    }
  }

  return {
    show,
    leave,
    /** Keeps it open and goes into it. */
    keep(button: HTMLElement, spoken: SpokenMark): void {
      kept = false;
      show(button, spoken);
      kept = true;
      popover.focus();
    },
  };
}

function fill(popover: HTMLElement, { name, value, status, note, basis }: SpokenMark): void {
  popover.setAttribute('aria-label', name);
  popover.replaceChildren(
    line('p', name),
    line('b', value),
    line('p', `${status}${note === undefined ? '' : `. ${note}`}`),
    ...basis.map(({ text, href, source }) => {
      const entry = line('p', source === undefined ? words.spoken.passage : words.spoken.source);
      entry.append(href === undefined ? text : link(text, href));
      return entry;
    }),
  );
}

function line(tag: 'b' | 'p', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}
