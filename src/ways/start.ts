import { startPreviews } from '../previews/start-previews.ts';
import { keepPlace } from './keep-place.ts';
import { offerWayBack } from './way-back.ts';

/** Starts all that helps on a page to find one’s way; the page is whole without it. */
export function startWays(page: Document): void {
  startPreviews(page);
  offerWayBack(page, page.getElementById('ways')?.dataset['back'] ?? '');
  const home = page.querySelector<HTMLElement>('[data-place]');
  if (home) keepPlace(home);
}
