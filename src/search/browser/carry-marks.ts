import type { Concept } from '../concepts.ts';

/** What is marked in a passage that is opened from the results, as it travels with the reader. */
export interface CarriedMarks {
  marks: readonly Concept[];
}

let marks: readonly Concept[] = [];

/** Sets what the results' links carry from now on. */
export function setMarks(next: readonly Concept[]): void {
  marks = next;
}

/**
 * Sends the marks along when a result is opened in this tab: in the state of the history's new entry, where the
 * page that is reached can read them, the address stays clean, no server sees them and nothing is stored.
 * Where the browser has no Navigation API the passage is reached without marks.
 */
export function carryMarks(results: HTMLElement): void {
  results.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.hit');
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !('navigation' in window)) return;
    event.preventDefault();
    navigation.navigate(link.href, { state: { marks } satisfies CarriedMarks });
  });
}
