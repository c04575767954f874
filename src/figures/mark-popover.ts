import type { SpokenMark } from './speak.ts';

/** A popover that says what a mark stands for and where its number comes from. */
export function createPopover(figure: Element) {
  const popover = document.createElement('div');
  popover.className = 'mark-basis';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  figure.append(popover);
  let opener: HTMLElement | undefined;
  popover.addEventListener('toggle', ({ newState }) => {
    if (newState !== 'closed') return;
    opener?.classList.remove('mark-open');
    if (popover.contains(document.activeElement)) opener?.focus();
  });
  return {
    show(button: HTMLElement, { name, value, status, note, basis }: SpokenMark): void {
      opener?.classList.remove('mark-open');
      opener = button;
      button.classList.add('mark-open');
      popover.setAttribute('aria-label', name);
      popover.replaceChildren(
        line('b', name),
        line('p', `${value}: ${status}.`),
        ...(note === undefined ? [] : [line('p', note)]),
        ...basis.map(({ text, href, source }) => {
          const entry = line('p', source === undefined ? 'Stated in: ' : 'Source: ');
          entry.append(href === undefined ? text : link(text, href));
          return entry;
        }),
      );
      popover.showPopover();
      popover.focus();
    },
  };
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
