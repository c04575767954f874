import { search as words } from '#words/search.ts';
import type { NameTable } from '../../annotations/name-entry.ts';
import type { Places } from './draw-answer.ts';

/**
 * Loads the search when a reader touches the field, or comes with a query in the address; the names' table and
 * the code travel side by side.
 */
export function searchOnIntent(form: HTMLFormElement, root: string): void {
  const part = (id: string) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the search page has no ${id}`);
    return found;
  };
  const input = form.querySelector('input');
  const names = form.querySelector('ul');
  if (!input || !names) return;
  const [status, narrowed, understood] = [part('status'), part('narrowed'), part('understood')];
  const [facets, results, browse] = [part('facets'), part('results'), part('browse')];
  const places: Places = { form, input, names, status, narrowed, understood, facets, results, browse };
  let started = false;
  let submitted = false;
  const start = async () => {
    if (started) return;
    started = true;
    try {
      const table = fetch(`${root}search/names.json`).then((got) => got.json() as Promise<NameTable>);
      // Whoever waits for it hears of a failure below.
      table.catch(() => undefined);
      const { startSearch } = await import('./client.ts');
      await startSearch(places, root, table, () => submitted);
    } catch (error) {
      started = false;
      status.textContent = words.failed;
      console.error(error);
    }
  };
  form.addEventListener('focusin', () => void start());
  form.addEventListener('pointerenter', () => void start());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted = true;
    void start();
  });
  const readAddress = () => {
    if (/^#(q|place|actor)=./.test(location.hash)) void start();
  };
  addEventListener('hashchange', readAddress);
  // A browser's own search field can only ask by `?q=`: from here on, no server is told.
  if (/^\?q=./.test(location.search) && location.hash === '')
    history.replaceState(null, '', `${location.pathname}#${location.search.slice(1)}`);
  readAddress();
  // Somebody pressed `/` on another page.
  if (location.hash === '#q=') input.focus();
}
