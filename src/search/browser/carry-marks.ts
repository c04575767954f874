import type { Concept } from '../query/concepts.ts';

/** What the window's name begins with while it carries marks from the results to a passage. */
export const marksPrefix = 'marks:';

let marks: readonly Concept[] = [];

/** Sets what the results' links carry from now on. */
export function setMarks(next: readonly Concept[]): void {
  marks = next;
}

/**
 * Sends the marks along when a result is opened in this tab, in the window's name: the address stays clean, no
 * server sees them, nothing is stored, and the page that is reached takes them and empties the name. (The state
 * of `navigation.navigate()` would be the place for it, but does not reach another document in Chromium 156.)
 */
export function carryMarks(results: HTMLElement): void {
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.hit');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link && plain) window.name = `${marksPrefix}${JSON.stringify(marks)}`;
  });
}
