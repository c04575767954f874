import { expect, it } from 'vitest';
import { toTable } from './table.ts';

it('writes columns under their heads, numbers at the right', () => {
  const rows = [
    { page: '/', bytes: 4850, ratio: '1.20 !' },
    { page: '/about/', bytes: 300, ratio: '0.98' },
  ];
  expect(toTable(rows)).toBe(
    [
      '| page    | bytes |  ratio |',
      '| ------- | ----: | -----: |',
      '| /       |  4850 | 1.20 ! |',
      '| /about/ |   300 |   0.98 |',
    ].join('\n'),
  );
});
