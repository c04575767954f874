import { voices as words } from '#words/notes-in-use.ts';
import styles from './show-voice.css?inline';
import { wearSheet } from '../styles/wear-sheet.ts';

let bar: HTMLElement | undefined;

/**
 * Lights every passage and note in which a voice speaks, and says how many at the foot of the page, from where one goes
 * on to the next. Without a voice all is as before.
 *
 * @param id as notes name it, `is-k`
 */
export function showVoice(page: Document, id = ''): void {
  for (const lit of page.querySelectorAll('.heard')) lit.classList.remove('heard');
  for (const name of page.querySelectorAll('[data-voice][aria-current]'))
    name.removeAttribute('aria-current');
  const names = [...page.querySelectorAll<HTMLElement>(`[data-voice="${CSS.escape(id)}"]`)];
  const called = names[0]?.textContent ?? '';
  if (called === '') {
    bar?.remove();
    bar = undefined;
    return;
  }
  wearSheet(styles);
  for (const name of names) name.ariaCurrent = 'true';
  const notes = names.flatMap((name) => follow(page, name.parentElement, 'a:not([data-voice])'));
  const references = notes.flatMap((note) => follow(page, note, '[role="doc-backlink"]'));
  const passages = [
    ...new Set(references.flatMap((reference) => reference.closest<HTMLElement>('.passage') ?? [])),
  ];
  const sides = references.flatMap(({ parentElement }) => {
    const side = parentElement?.nextElementSibling;
    return side?.matches('.side') ? side : [];
  });
  for (const lit of [...notes, ...references, ...passages, ...sides]) lit.classList.add('heard');
  say(page, words.shown(called, notes.length, passages.length), passages);
}

/** What the links within an element lead to. */
function follow(page: Document, element: Element | null | undefined, links: string): HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLAnchorElement>(links) ?? [])].flatMap(
    ({ hash }) => page.getElementById(hash.slice(1)) ?? [],
  );
}

function say(page: Document, said: string, passages: readonly HTMLElement[]): void {
  const status = page.createElement('span');
  status.setAttribute('role', 'status');
  let at = -1;
  const next = button(page, words.next, () => {
    at = (at + 1) % passages.length;
    const passage = passages[at];
    if (!passage) return;
    passage.tabIndex = -1;
    passage.focus({ preventScroll: true });
    passage.scrollIntoView({ block: 'center' });
  });
  const end = button(page, words.end, () => {
    const shown = page.querySelector<HTMLElement>('[data-voice][aria-current]');
    history.replaceState(history.state, '', location.pathname + location.search);
    showVoice(page);
    shown?.focus({ preventScroll: true });
  });
  bar?.remove();
  bar = page.createElement('div');
  bar.className = 'hearing ui';
  bar.append(status, next, end);
  page.querySelector('main')?.append(bar);
  // Spoken only where it comes into what is there already.
  setTimeout(() => (status.textContent = said), 100);
}

function button(page: Document, name: string, act: () => void): HTMLButtonElement {
  const made = page.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}
