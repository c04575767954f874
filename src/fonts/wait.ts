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
  new PerformanceObserver(() => void import('./load-faces.ts')).observe({
    type: 'paint',
    buffered: true,
  });
}
