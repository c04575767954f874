import type { Concept } from '../concepts.ts';

/** On arrival from a search: marks the words in the passage. Nothing is loaded for any other visit. */
export function markOnArrival(): void {
  // The same word as `marksPrefix`: importing it would ship the module that sends.
  if (!window.name.startsWith('marks:')) return;
  const marks = JSON.parse(window.name.slice('marks:'.length)) as Concept[];
  window.name = '';
  const passage = document.getElementById(location.hash.slice(1));
  if (passage) void import('./mark-passage.ts').then(({ markPassage }) => markPassage(passage, marks));
}

/** `/` leads to the search field from every page; not while something is being written. */
export function openOnSlash(search: string): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target as Element;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (field) field.focus();
    else location.href = `${search}#q=`;
  });
}
