import path from 'node:path';
import { expect, it } from 'vitest';
import { createModel } from './model.ts';
import { drawPng } from './png.ts';
import { readFigures } from './read-figure.ts';

const [figure] = readFigures(path.resolve('content/papers/crisis-and-adaptation-of-is-k'));

it('draws the same bytes twice, 2400 by 1200, and other bytes for another address', () => {
  if (!figure) throw new Error('The paper has no figure.');
  const addresses = { page: '/p/', csv: '', json: '', png: '' };
  const model = createModel(figure.file, {
    id: figure.id,
    edition: 'account',
    addresses,
    passage: (id) => `/#${id}`,
  });
  const [first, second, other] = ['https://a.example/', 'https://a.example/', 'https://b.example/'].map(
    (address) => drawPng(model, [address]),
  );
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
  expect(first?.equals(other ?? Buffer.alloc(0))).toBe(false);
  // The header of a PNG: width and height follow its signature and the name of the first chunk.
  expect([first?.readUInt32BE(16), first?.readUInt32BE(20)]).toEqual([2400, 1200]);
});
