import path from 'node:path';
import { buildSite } from './build.ts';
import { benchPages } from './bench-pages.ts';
import { benchSearch } from './bench-search.ts';
import { root } from './tools.ts';

if (!(await buildSite())) process.exit(1);
await benchPages(path.join(root, 'dist'));
await benchSearch(path.join(root, 'dist'));
