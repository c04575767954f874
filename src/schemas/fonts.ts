import { z } from 'astro/zod';

/** Faces to choose from, each with the name of its package at Fontsource: the first of each is the site’s own. */
export const families = {
  text: {
    'Source Serif 4': 'source-serif-4',
    Literata: 'literata',
    Spectral: 'spectral',
    'EB Garamond': 'eb-garamond',
  },
  interface: {
    'Source Sans 3': 'source-sans-3',
    Inter: 'inter',
    'IBM Plex Sans': 'ibm-plex-sans',
  },
} as const;

/** What the texts are set in, and what stands around them. */
export const fontsSchema = z.strictObject({
  text: z.enum(Object.keys(families.text) as (keyof typeof families.text)[]).default('Source Serif 4'),
  interface: z
    .enum(Object.keys(families.interface) as (keyof typeof families.interface)[])
    .default('Source Sans 3'),
});

/**
 * Where the files of the chosen faces are: `@text-face/latin-400-normal.woff2` is one of `@fontsource/literata`. Of the
 * faces that nobody chose, no file gets into the site.
 */
export function faceAliases({ text, interface: sans }: z.infer<typeof fontsSchema>) {
  const alias = (name: string, family: string) => ({
    find: new RegExp(`^@${name}/`),
    replacement: `@fontsource/${family}/files/${family}-`,
  });
  return [alias('text-face', families.text[text]), alias('interface-face', families.interface[sans])];
}
