import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is wrong with a host, or with the line to it. */
export type Trouble = 'none' | 'no slashes' | 'gone' | 'stalled' | 'bad gateway' | 'log-in page';

export interface TroubledHost {
  /** Where it answers, with a final slash; its root is the root of the other host. */
  readonly address: string;
  trouble: Trouble;
  close(): void;
}

/** A host that hands on what the site's own answers, until it is told to be in trouble. */
export async function troubledHost(site: string): Promise<TroubledHost> {
  const { origin } = new URL(site);
  const host: TroubledHost = { address: '', trouble: 'none', close: () => undefined };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (host.trouble === 'stalled') return;
    if (host.trouble === 'gone') return void request.socket.destroy();
    if (host.trouble === 'bad gateway') return void response.writeHead(502).end('Bad gateway');
    if (host.trouble === 'log-in page' && url !== '/log-in')
      return void response.writeHead(302, { location: '/log-in' }).end();
    if (url === '/log-in')
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Log in</title>');
    const path = url.replace(/[?].*$/, '');
    if (host.trouble === 'no slashes' && path.length > 1 && path.endsWith('/'))
      return void response.writeHead(301, { location: path.slice(0, -1) }).end();
    const asked = host.trouble === 'no slashes' && !/\.\w+$/.test(path) && path !== '/' ? `${path}/` : url;
    void fetch(origin + asked).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'content-type': type });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(host, {
    address: `http://127.0.0.1:${port}${new URL(site).pathname}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
