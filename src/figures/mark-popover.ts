import { figures as words } from '#words/figures.ts';
import type { Statement } from './model.ts';

/**
 * Says beside a mark what it stands for and who states it. Escape and whatever is done elsewhere closes it.
 *
 * @param cursor lies over the mark
 */
export function createPopover(figure: Element, cursor: HTMLElement) {
  const popover = document.createElement('div');
  popover.className = 'mark-basis';
  popover.popover = 'auto';
  popover.tabIndex = -1;
  popover.setAttribute('role', 'dialog');
  popover.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') cursor.classList.remove('mark-open');
  });
  figure.append(popover);
  return {
    popover,
    show(statement: Statement): void {
      fill(popover, statement);
      cursor.classList.add('mark-open');
      popover.showPopover();
    },
  };
}

function fill(popover: HTMLElement, { name, says, status, basis, ...rest }: Statement): void {
  const note = 'note' in rest && rest.note ? `. ${rest.note}` : '';
  popover.setAttribute('aria-label', name);
  popover.replaceChildren(
    element('p', name),
    element('b', says),
    element('p', words.statuses[status] + note),
    ...basis.map(({ text, href, source }) =>
      element(
        'p',
        source === undefined ? words.spoken.passage : words.spoken.source,
        Object.assign(element('a', text), href && { href }),
      ),
    ),
  );
}

function element(tag: 'a' | 'b' | 'p', ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}
