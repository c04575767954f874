import { describe, expect, it } from 'vitest';
import { listBands } from './backdrop.ts';

describe('listBands', () => {
  it('keeps ranges, open tops and zeros as they are stated', () => {
    const bands = listBands([
      { name: 'Bomb attacks', data: [{ when: { from: '2022-01', to: '2022-06' }, value: { over: 10 } }] },
      {
        name: 'Guerrilla attacks',
        data: [{ when: { from: '2022-07', to: '2022-12' }, value: { between: [2, 5] } }],
      },
      { name: 'Attacks of any kind', data: [{ when: '2023-04', value: 0 }] },
    ]);
    expect(bands).toEqual([
      { from: '2022-01-01', to: '2022-06-30', low: 10, label: 'Bomb attacks: over 10 a month' },
      { from: '2022-07-01', to: '2022-12-31', low: 2, high: 5, label: 'Guerrilla attacks: 2 to 5 a month' },
      { from: '2023-04-01', to: '2023-04-30', low: 0, high: 0, label: 'Attacks of any kind: none' },
    ]);
  });

  it('draws no total over a span, and nothing known for single days only, as a number a month', () => {
    const data = [
      { when: { from: '2023-03-16', to: '2023-04-16' }, value: { total: 15 } },
      { when: '2023-03-27', value: 1 },
      { at: 'Kabul', value: 1 },
    ];
    expect(listBands([{ name: 'Raids', data }])).toEqual([]);
  });
});
