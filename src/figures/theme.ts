import type { Tone } from '../schemas/figure.ts';

const names = ['paper', 'ink', 'quiet', 'rule', 'line', 'accent', 'warm'] as const satisfies (
  string | Tone
)[];

/** Colours and type of a picture. */
export type Theme = Record<(typeof names)[number] | 'font', string>;

/**
 * A theme from the site’s colours.
 *
 * @param read gives the colour of a name, `ink`
 */
export const toTheme = (read: (name: string) => string, font: string): Theme => ({
  ...(Object.fromEntries(names.map((name) => [name, read(name)])) as Record<(typeof names)[number], string>),
  font,
});
