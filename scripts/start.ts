import path from 'node:path';
import { buildOrSay } from './build.ts';
import { serveSite } from './serve.ts';
import { root } from './tools.ts';

const wanted = Number(process.env['PORT'] ?? 4321);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
  console.error(`PORT is ${process.env['PORT']}: expected a number from 0 to 65535.`);
  process.exit(2);
}
if (!(await buildOrSay())) process.exit(1);

const served = await serveSite(path.join(root, 'dist'), {
  port: wanted,
  base: process.env['BASE_PATH'] || '/',
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
const { address, server } = served;
const port = Number(new URL(address).port || 80);
if (wanted !== 0 && port !== wanted) console.log(`\n  Port ${wanted} is in use: took ${port}.`);
console.log(`\n  Passage is at ${address}  (Ctrl-C stops it)\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
