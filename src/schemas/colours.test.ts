import { describe, expect, it } from 'vitest';
import { coloursSchema } from './colours.ts';

const problems = (colours: unknown) =>
  coloursSchema
    .safeParse(colours)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('the colours of a publication', () => {
  it('may be those of the site, or others that can be read on each other', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ accent: { light: '#7a1f3d', dark: '#f0a8bd' } })).toEqual([]);
  });

  it('are refused where somebody could not read them, in either scheme', () => {
    expect(problems({ accent: { light: '#f2c14e', dark: '#f2c14e' } })).toEqual([
      expect.stringMatching(/^accent\.light: expected a contrast of 4\.5:1 .* these have 1\.\d:1$/),
    ]);
    expect(problems({ paper: { light: '#ffffff', dark: '#777777' } })).toEqual([
      expect.stringMatching(/^paper\.dark: .* ink and paper/),
      expect.stringMatching(/^paper\.dark: .* accent and paper/),
    ]);
  });

  it('are two, of six digits', () => {
    expect(problems({ ink: { light: 'black', dark: '#ffffff' } })[0]).toContain('expected two colours as');
  });
});
