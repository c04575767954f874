import path from 'node:path';
import { buildSite } from './build.ts';
import { benchPages } from './bench-pages.ts';
import { benchScale } from './bench-scale.ts';
import { benchSearch } from './bench-search.ts';
import { benchSearchScale } from './bench-search-scale.ts';
import { root } from './tools.ts';

if (!(await buildSite())) process.exit(1);
const dist = path.join(root, 'dist');
if (process.argv.includes('--scale')) {
  await benchScale();
  await benchSearchScale(dist);
  process.exit(0);
}
const kept = [await benchPages(dist), await benchSearch(dist)];
process.exit(kept.every(Boolean) ? 0 : 1);
