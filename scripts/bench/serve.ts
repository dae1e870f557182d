import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface Serving {
  /** Ends in a slash. */
  readonly address: string;
  close(): void;
}

/** What a page has to be sent with in order to share memory between workers. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Serves files on this machine: each address from the first of the mounts whose prefix it has. */
export async function serve(
  mounts: readonly (readonly [prefix: string, folder: string])[],
  { isolated = false } = {},
): Promise<Serving> {
  const server: Server = createServer((request, response) => {
    void (async () => {
      let path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      if (path.endsWith('/')) path += 'index.html';
      const mount = mounts.find(([prefix]) => path.startsWith(prefix));
      try {
        if (!mount) throw new RangeError(path);
        const content = await readFile(join(mount[1], path.slice(mount[0].length)));
        if (isolated) response.setHeaders(new Map(Object.entries(ISOLATION)));
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.end(content);
      } catch {
        response.statusCode = 404;
        response.end();
      }
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
