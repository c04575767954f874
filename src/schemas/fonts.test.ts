import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { faceAliases, families, fontsSchema } from './fonts.ts';

const { resolve } = createRequire(import.meta.url);
const texts = Object.keys(families.text);
const interfaces = Object.keys(families.interface);

describe('the faces of a publication', () => {
  it('are those of the site where nothing is said', () => {
    expect(fontsSchema.parse({})).toEqual({ text: 'Source Serif 4', interface: 'Source Sans 3' });
  });

  it('are refused where they are not among those to choose from', () => {
    const [issue] = fontsSchema.safeParse({ text: 'Comic Sans' }).error?.issues ?? [];
    expect(issue?.path).toEqual(['text']);
    expect(issue?.message).toContain('Literata');
  });

  it.each([...texts, ...interfaces])('have all their files: %s', (name) => {
    const chosen = texts.includes(name) ? { text: name } : { interface: name };
    for (const { replacement } of faceAliases(fontsSchema.parse(chosen)))
      for (const file of ['latin-400-normal', 'latin-400-italic', 'latin-600-normal', 'latin-ext-400-normal'])
        expect(resolve(`${replacement}${file}.woff2`)).toContain('fontsource');
  });
});
