import type { DatumModel } from './model.ts';

/** The kinds of marks, each with one key. */
export type Mark = 'exact' | 'between' | 'open' | 'none' | 'not-stated' | 'event' | 'total' | 'change';

/** How a datum is drawn. */
export const markOf = ({ status }: Pick<DatumModel, 'status'>): Mark =>
  status === 'at-least' || status === 'over' ? 'open' : status;
