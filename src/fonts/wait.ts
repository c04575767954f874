/** What some browsers say of a connection: https://wicg.github.io/savedata/ */
interface Connection {
  connection?: { saveData?: boolean };
}

/**
 * Fetches the program that loads the faces once the page has been painted; never for readers who save data.
 */
export function waitForPaint(): void {
  if (savesData()) return;
  // Told once what was drawn is on the screen: on a busy machine, long after its frame began.
  new PerformanceObserver(() => void import('./load-faces.ts')).observe({
    type: 'paint',
    buffered: true,
  });
}

/** Whether a reader’s browser asks for as little as can be. */
export function savesData(): boolean {
  const { connection } = navigator as Connection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data:reduce)').matches;
}
