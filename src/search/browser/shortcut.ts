/**
 * What every page knows of the search, small enough to stand in it: `/` leads to the search field, not while
 * something is being written; and after a search, the words are marked in the passage arrived at.
 *
 * @param search address of the search page
 */
export function addShortcut(search: string): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, select, [contenteditable]')) return;
    // Whoever is in a dialog would lose it.
    if (document.querySelector('dialog[open]')) return;
    // Turned off by the reader, on the page on accessibility: the key of `switch-shortcut.ts`.
    try {
      if (localStorage.getItem('no-shortcut')) return;
    } catch {
      // A browser that keeps nothing has kept no such wish.
    }
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field) field.focus();
    else location.href = `${search}#q=`;
  });
  // The name of `marksPrefix`, which would bring its module with it. Loaded on no other visit.
  if (window.name.startsWith('marks:')) void import('./arrive.ts');
}
