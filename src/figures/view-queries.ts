import type { View } from './layout.ts';

/** When a page shows which view of a figure, the first that holds; wider pages show the wide one. */
export const viewQueries = {
  narrow: '(width < 34rem)',
  medium: '(width < 68rem)',
} as const satisfies Partial<Record<View, string>>;
