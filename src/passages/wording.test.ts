import { describe, expect, it } from 'vitest';
import { markOf, toTokens } from './wording.ts';

describe('markOf', () => {
  it.each([
    ["IS-K's “cells”, 2022–23", 'IS-K’s "cells", 2022-23'],
    ['said\u00A0 so —\nand left', 'said so—and left'],
    ['of\uFB01\u00ADces … closed', 'offices ... closed'],
  ])('does not see how %j is set', (one, other) => expect(markOf(one)).toBe(markOf(other)));

  it.each([
    ['10.5 per cent', '10,5 per cent'],
    ['2-3 men', '2.3 men'],
    ['US aid', 'us aid'],
    ['10² km', '102 km'],
    ['re-sign', 're sign'],
    ['It fell.', 'It fell?'],
    ['-5', '5'],
  ])('tells %j from %j', (one, other) => expect(markOf(one)).not.toBe(markOf(other)));

  it('stands in an address as it is', () => expect(markOf('Any words.')).toMatch(/^[0-9a-f]{7}$/));
});

describe('toTokens', () => {
  it('has words without their stops, and signs that say something', () =>
    expect(toTokens('“It cost $5,” he said — (and −5%).')).toEqual([
      'It',
      'cost',
      '$5',
      'he',
      'said',
      'and',
      '-5%',
    ]));
});
