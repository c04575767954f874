/** What a reader had before them when they followed a result. */
export interface LeftOff {
  /** How far the page was scrolled, in CSS pixels. */
  top: number;
  /** Which of the folded lists were open. */
  opened: number[];
  /** How often more results had been asked for. */
  steps: number;
}

const folds = (results: HTMLElement) => [...results.querySelectorAll<HTMLDetailsElement>('details.rest')];

/**
 * Notes with the entry of the history where a reader leaves the results, so that Back leads there where the browser does
 * not keep the page itself.
 *
 * @param steps how often more results have been asked for
 */
export function noteLeaving(results: HTMLElement, steps: () => number): void {
  results.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('a')) return;
    const opened = folds(results).flatMap(({ open }, at) => (open ? [at] : []));
    const left: LeftOff = { top: scrollY, opened, steps: steps() };
    history.replaceState({ results: left }, '');
  });
}

/** What was noted with this entry of the history, for a reader who comes back to it. */
export function readLeftOff(): LeftOff | undefined {
  const { results } = (history.state ?? {}) as { results?: LeftOff };
  return results;
}

/** Opens what was open, and scrolls to where the reader was. */
export function goBackTo(results: HTMLElement, { top, opened }: LeftOff): void {
  const all = folds(results);
  for (const at of opened) all[at]?.setAttribute('open', '');
  scrollTo({ top, behavior: 'instant' });
}
