import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ListenOptions } from 'node:net';

// Below Linux's range of client ports: another test's request could take a free port before Apache listens.
const first = 20_000;
const count = 10_000;

/**
 * A TCP port of 127.0.0.1 that nobody listens on. Reserves it until this process ends, for this process and all others.
 * Rejects when it finds none.
 */
export async function freePort(): Promise<number> {
  const start = Math.floor(Math.random() * count);
  for (let step = 0; step < count; step += 1) {
    const port = first + ((start + step) % count);
    if ((await reserve(port)) && (await isFree(port))) return port;
  }
  throw new Error(`No port of 127.0.0.1 between ${first} and ${first + count - 1} is free. Stop what listens there.`);
}

// A name in Linux's abstract namespace: only one process can hold it, and it vanishes with its holder.
async function reserve(port: number): Promise<boolean> {
  const server = await listen({ path: `\0which-python-test-port-${port}` });
  server?.unref();
  return server !== undefined;
}

async function isFree(port: number): Promise<boolean> {
  const server = await listen({ host: '127.0.0.1', port, exclusive: true });
  if (server === undefined) return false;
  server.close();
  await once(server, 'close');
  return true;
}

async function listen(where: ListenOptions): Promise<ReturnType<typeof createServer> | undefined> {
  const server = createServer();
  try {
    server.listen(where);
    await once(server, 'listening');
    return server;
  } catch {
    return undefined;
  }
}
