import { element } from './element.ts';

/** One line of the list under a field. */
export interface ComboboxOption {
  /** What the line shows; its text is what a screen reader says. */
  content: (Node | string)[];
  choose(): void;
}

export interface Combobox {
  /** Shows these lines, none active; closes the list where there are none. */
  show(options: readonly ComboboxOption[]): void;
  close(): void;
}

/**
 * Makes a field and a list a combobox after the ARIA pattern: arrows move through the list while the focus
 * stays in the field, Enter and a tap choose, Escape and Tab close.
 */
export function createCombobox(input: HTMLInputElement, list: HTMLUListElement): Combobox {
  let options: readonly ComboboxOption[] = [];
  let active = -1;
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const activate = (index: number) => {
    active = index;
    [...list.children].forEach((line, at) => line.setAttribute('aria-selected', String(at === index)));
    const line = list.children[index];
    if (line) {
      input.setAttribute('aria-activedescendant', line.id);
      line.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };
  const show = (lines: readonly ComboboxOption[]) => {
    options = lines;
    list.replaceChildren(
      ...lines.map(({ content }, index) =>
        element('li', { role: 'option', id: `${list.id}-${index}`, 'aria-selected': 'false' }, ...content),
      ),
    );
    activate(-1);
    list.hidden = lines.length === 0;
    input.setAttribute('aria-expanded', String(lines.length > 0));
  };
  const choose = (index: number) => {
    const option = options[index];
    close();
    option?.choose();
  };

  input.addEventListener('keydown', (event) => {
    // Keys of an input method choose its letters, and nothing here.
    if (event.isComposing) return;
    const open = !list.hidden;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (!open) {
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
      }
      // The field itself is one stop on the way round.
      const stops = options.length + 1;
      activate(((active + 1 + step + stops) % stops) - 1);
    } else if (event.key === 'Enter' && open && active >= 0) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') close();
  });
  // A press on the list must not take the focus from the field.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const line = (event.target as Element).closest('[role="option"]');
    if (line) choose([...list.children].indexOf(line));
  });
  input.addEventListener('blur', close);
  return { show, close };
}
