import type { Sheet } from './overview-map.ts';

/** The page’s width on a screen that is wide enough for all names at once, and on paper. */
export const wide: Sheet = { width: 1000, shape: [0.42, 0.7], fontSize: 17, radius: [4, 14], fine: 'whole' };
/** A phone’s: less at once, closer maps for what crowds; for the map of the world, on any screen. */
export const narrow: Sheet = { width: 400, shape: [0.6, 1.1], fontSize: 16, radius: [4, 12], fine: 'whole' };
