import path from 'node:path';
import { buildSite } from './build.ts';
import { benchPages } from './bench-pages.ts';
import { benchSearch } from './bench-search.ts';
import { root } from './tools.ts';

if (!(await buildSite())) process.exit(1);
const dist = path.join(root, 'dist');
const kept = [await benchPages(dist), await benchSearch(dist)];
process.exit(kept.every(Boolean) ? 0 : 1);
