import { createServer, type Server } from 'node:http';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2', '.woff': 'font/woff',
  '.wasm': 'application/wasm', '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.md': 'text/markdown; charset=utf-8',
};
/** These are compressed already. */
const PACKED = ['.png', '.woff2', '.woff'];
/** Extensions of files that a first visit waits for. */
const AT_ONCE = ['.html', '.css', '.js', '.woff2'];

/** A sent response: bytes of the compressed body. */
interface Sent {
  readonly path: string;
  readonly kind: Kind;
  readonly bytes: number;
}

export type Kind = 'HTML' | 'CSS' | 'JavaScript' | 'fonts' | 'other';
export const KINDS: readonly Kind[] = ['HTML', 'CSS', 'JavaScript', 'fonts', 'other'];

/** Cache of compressed files. */
const packed = new Map<string, Buffer>();

/** Static server, the same for every tool: brotli made beforehand, and ten minutes in the cache. */
export interface StaticServer {
  readonly origin: string;
  /** Responses since the last call. */
  readonly takeSent: () => Sent[];
  readonly close: () => void;
}

/** Serves a built site on a free port. */
export async function serve(directory: string): Promise<StaticServer> {
  for (const file of filesIn(directory)) if (AT_ONCE.includes(extname(file))) pack(file);
  let sent: Sent[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname);
    const found = fileFor(directory, path);
    const file = found ?? join(directory, '404.html');
    const type = extname(file);
    const body = existsSync(file) ? pack(file) : Buffer.from('Not found');
    sent.push({ path, kind: kindOf(type), bytes: body.length });
    response.writeHead(found === undefined ? 404 : 200, {
      'Content-Type': TYPES[type] ?? 'application/octet-stream', 'Content-Length': body.length, 'Cache-Control': 'max-age=600',
      ...(PACKED.includes(type) ? {} : { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  });
  await listening(server);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function fileFor(directory: string, path: string): string | undefined {
  return [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].map((name) => join(directory, name))
    .find((file) => file.startsWith(directory) && existsSync(file) && statSync(file).isFile());
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function pack(file: string): Buffer {
  const made = packed.get(file);
  if (made !== undefined) return made;
  const content = readFileSync(file);
  const body = PACKED.includes(extname(file)) ? content : brotliCompressSync(content);
  packed.set(file, body);
  return body;
}

function kindOf(extension: string): Kind {
  if (extension === '.html') return 'HTML';
  if (extension === '.css') return 'CSS';
  if (extension === '.js' || extension === '.mjs') return 'JavaScript';
  return extension === '.woff2' || extension === '.woff' ? 'fonts' : 'other';
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
