import type { Site } from '../schemas/site.ts';

/** The publication's own colours as tokens, over those of the site; nothing where it has none. */
export function themeOf(colours: Site['colours']): string {
  const tokens = Object.entries(colours ?? {}).flatMap(([name, pair]) =>
    pair === undefined ? [] : [`--color-${name}:light-dark(${pair.light},${pair.dark})`],
  );
  return tokens.length > 0 ? `:root{${tokens.join(';')}}` : '';
}
