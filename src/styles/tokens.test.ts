import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { siteColours } from '../schemas/colours.ts';
import { contrast } from '../schemas/contrast.ts';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** A colour token in light and in dark. */
function read(token: string): [light: string, dark: string] {
  const [, light, dark] =
    new RegExp(`--color-${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(sheet) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`There is no token --color-${token}.`);
  return [light, dark];
}

/** The contrast of two tokens where it is least, in light or in dark. */
function least(token: string, ground: string): number {
  const [one, other] = [read(token), read(ground)];
  return Math.min(contrast(one[0], other[0]), contrast(one[1], other[1]));
}

const pairs = (tokens: string[], grounds: string[]) =>
  tokens.flatMap((token) => grounds.map((ground) => [token, ground] as const));

describe('the colours of the site', () => {
  it.each(Object.entries(siteColours))(
    'hold a publication’s own against what %s is',
    (token, { light, dark }) => {
      expect(read(token)).toEqual([light, dark]);
    },
  );

  it('are measured as others measure them', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([...pairs(['ink', 'quiet', 'accent'], ['paper', 'wash', 'mark']), ['warm', 'paper'] as const])(
    'keep 7:1 for text in %s on %s',
    (token, ground) => expect(least(token, ground)).toBeGreaterThanOrEqual(7),
  );

  it.each([...pairs(['line', 'warm'], ['paper', 'wash']), ...pairs(['accent'], ['paper', 'wash', 'mark'])])(
    'keep 3:1 for what %s outlines on %s',
    (token, ground) => expect(least(token, ground)).toBeGreaterThanOrEqual(3),
  );
});
