// A program of its own, by its address: one that is imported by name brings a helper of 1.7 kB before it.
// oxlint-disable-next-line import/default -- the query makes the default export, an address
import faces from './load-faces.ts?worker&url';

/** What some browsers say of a connection: https://wicg.github.io/savedata/ */
interface Connection {
  connection?: { saveData?: boolean };
}

/**
 * Fetches the program that loads the faces once the page has been painted; never for readers who save data.
 */
export function waitForPaint(): void {
  const { connection } = navigator as Connection;
  if (connection?.saveData || matchMedia('(prefers-reduced-data:reduce)').matches) return;
  // Told once what was drawn is on the screen: on a busy machine, long after its frame began.
  new PerformanceObserver(() => void import(/* @vite-ignore */ faces)).observe({
    type: 'paint',
    buffered: true,
  });
}
