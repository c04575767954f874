import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';
import { headersOf } from '../src/hosting/headers.ts';

/** A running server and where it answers. */
export interface Served {
  /** With the base, and a final slash. */
  address: string;
  server: Server;
}

/**
 * Serves a built site as a static host would: pages by folder, 404.html for what is not there, with the headers
 * that the files for hosts tell them to send. Each request is answered from the disk as it is then: a later build is
 * shown without a new start.
 *
 * @param folder the built site
 * @param options.port first port to try, 0 for any free one; the next free one is taken where it is in use
 * @param options.base folder of the host the site was built for
 * @param options.headers what is sent with a file, by its path
 */
export async function serveSite(
  folder: string,
  {
    port = 0,
    base = '/',
    headers = headersOf,
  }: { port?: number; base?: string; headers?: typeof headersOf } = {},
): Promise<Served> {
  const prefix = base.replace(/\/+$/, '');
  const home = `${prefix}/`;
  let missing = readMissing(folder);
  const files = sirv(folder, {
    // Without it, the folder is listed once and for all.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, file) => {
      for (const [name, value] of Object.entries(headers(file.slice(1), home)))
        response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { ...headers('404.html', home), 'Content-Type': 'text/html;charset=utf-8' });
      try {
        missing = readMissing(folder);
      } catch {
        // The moment in which a later build takes this one's place: the last page serves.
      }
      response.end(missing);
    };
    const url = request.url ?? '/';
    if (prefix !== '' && !url.startsWith(`${prefix}/`)) {
      if (url === '/' || url === prefix) response.writeHead(302, { location: `${prefix}/` }).end();
      else notFound();
      return;
    }
    request.url = url.slice(prefix.length);
    files(request, response, notFound);
  });
  const taken = await listen(server, port);
  return { address: `http://localhost:${taken}${prefix}/`, server };
}

/** The page for what is not there. Every built site has it, so a folder without it is none. */
function readMissing(folder: string): Buffer {
  try {
    return readFileSync(path.join(folder, '404.html'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`No built site can be served from ${folder} (${why}). Run \`npm run build\` first.`, {
      cause: error,
    });
  }
}

/** Listens on the port, or on the next free one of the following hundred. */
function listen(server: Server, first: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const attempt = (port: number) => {
      server.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'EADDRINUSE' && port < first + 100) attempt(port + 1);
        else reject(new Error(`No server could be started on port ${port}: ${error.message}`));
      });
      server.listen(port, () => {
        server.removeAllListeners('error');
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    };
    attempt(first);
  });
}
