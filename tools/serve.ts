import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

/** A static server on loopback, for demo pages and tests. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly origin: string;
  readonly port: number;
  /** Path and query of every request served, oldest first. */
  readonly requests: readonly string[];
  /** Authorities (`host:port`) asked for through us as a proxy, oldest first; all were refused. */
  readonly refused: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServeOptions {
  /** Folder served; nothing outside of it can be reached. */
  readonly folder: string;
  /** Extra headers by path (`/strict-csp.html`); `{}` for none. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Serves a folder on 127.0.0.1 at a free port. It can also stand as the browser's proxy for all other
 * hosts: it refuses them at once and notes them, so that a run proves it contacted nobody.
 */
export async function servePages(options: ServeOptions): Promise<PageServer> {
  const requests: string[] = [];
  const refused: string[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith('/')) {
      refused.push(new URL(url).host);
      response.writeHead(403).end();
      return;
    }
    requests.push(url);
    respond(options, request, response);
  });
  server.on('connect', (request, socket) => {
    refused.push(request.url ?? '');
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await listen(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    refused,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** No charset for HTML: a saved page says its own, and so does its `<meta>`. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

function respond(options: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/favicon.ico') {
    response.writeHead(204).end(); // browsers ask on their own; a 404 would show in page consoles
    return;
  }
  const file = fileOf(options.folder, pathname);
  if (file === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    ...options.headers?.[pathname],
  });
  createReadStream(file).pipe(response);
}

/** The file a path names, `undefined` when there is none inside the folder. */
function fileOf(folder: string, pathname: string): string | undefined {
  let path: string;
  try {
    path = normalize(join(folder, decodeURIComponent(pathname)));
  } catch {
    return undefined; // a malformed escape
  }
  if (!path.startsWith(normalize(folder + sep))) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
