import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawPicture } from '../src/figures/draw.ts';
import { createModel } from '../src/figures/model.ts';
import { readFigures } from '../src/figures/read-figure.ts';
import { root } from './tools.ts';

/** Draws a figure of each kind for the editors’ page, from the figures of the tests. */
const folder = path.join(root, 'docs/figures');
mkdirSync(folder, { recursive: true });
for (const { id, file } of readFigures(path.join(root, 'src/tests/several-papers/tides'))) {
  if (file.source === undefined || file.kind === 'table') continue;
  const addresses = { page: '', csv: '', json: '', png: '' };
  const model = createModel(file, {
    id,
    edition: 'manuscript',
    addresses,
    passage: (passage) => `#${passage}`,
  });
  const picture = await drawPicture(model, 'medium', 'light', path.join(root, '.cache/figures'));
  writeFileSync(path.join(folder, `${file.kind}.webp`), picture);
}
