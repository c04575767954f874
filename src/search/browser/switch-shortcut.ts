import { search } from '#words/search.ts';

/** What is kept while the shortcut is off; `shortcut.ts` has it too, since importing it would cost every page a request. */
const kept = 'no-shortcut';

/**
 * Lets a reader turn `/` off: whoever speaks to a computer, or hits keys by accident, must be able to
 * (WCAG 2.2, 2.1.4). Only that it is off is kept, in the browser.
 *
 * @param home the element with the switch
 */
export function switchShortcut(home: HTMLElement): void {
  const box = home.querySelector('input');
  if (!box) return;
  try {
    box.checked = localStorage.getItem(kept) === null;
  } catch {
    // The browser's settings forbid to keep anything: there is nothing to switch.
    box.disabled = true;
    home.append(' ', search.notKept);
    return;
  }
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'yes');
  });
}
