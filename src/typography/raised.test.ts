import { describe, expect, it } from 'vitest';
import { toRaised } from './raised.ts';

describe('toRaised', () => {
  it('keeps a power and an index what they are', () => {
    expect(`10${toRaised('sup', '6')}, m${toRaised('sup', '-2')}, CO${toRaised('sub', '2')}`).toBe(
      '10⁶, m⁻², CO₂',
    );
  });

  it('leaves words and ordinals', () => {
    expect(toRaised('sup', 'th')).toBe('th');
    expect(toRaised('sub', 'max')).toBe('max');
  });
});
