import { z } from 'astro/zod';
import { contrast } from './contrast.ts';

/** A colour in light and in dark. */
const pairSchema = z
  .strictObject({ light: z.string(), dark: z.string() })
  .refine(
    (pair) => Object.values(pair).every((colour) => /^#[0-9a-f]{6}$/i.test(colour)),
    'expected two colours as { light: "#0c4a58", dark: "#93d3df" }',
  );

/** What the site has where a publication does not say otherwise: the tokens of the same names. */
export const siteColours = {
  paper: { light: '#fcfbf8', dark: '#15171a' },
  ink: { light: '#1d1c1a', dark: '#e9e5dc' },
  accent: { light: '#0c4a58', dark: '#93d3df' },
};

/** Least contrast of text on its ground (WCAG 2.2, 1.4.3). */
const least = 4.5;

/** The publication's own colours: of the page, of its text, of what leads on and what is marked. */
export const coloursSchema = z
  .strictObject({
    paper: pairSchema.optional(),
    ink: pairSchema.optional(),
    accent: pairSchema.optional(),
  })
  .superRefine((colours, context) => {
    const paper = colours.paper ?? siteColours.paper;
    for (const name of ['ink', 'accent'] as const)
      for (const scheme of ['light', 'dark'] as const) {
        const found = contrast((colours[name] ?? siteColours[name])[scheme], paper[scheme]);
        if (found < least)
          context.addIssue({
            code: 'custom',
            path: [name in colours ? name : 'paper', scheme],
            message: `expected a contrast of ${least}:1 between ${name} and paper, for all who read; these have ${found.toFixed(1)}:1`,
          });
      }
  });
