import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Port that only one test at a time can listen on. A process that ends gives it back. */
const LOCK = Number(process.env['TEST_PORT'] ?? 4391) + 1;
const PAUSE_MS = 50;

/** Waits for the clipboard, which is the system's: the browsers of all workers share it. The page has it until it is closed. */
export async function takeClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const lock = await locked();
  page.once('close', () => void lock.close());
}

async function locked(): Promise<Server> {
  for (;;) {
    const server = createServer();
    const isOurs = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(LOCK, '127.0.0.1', () => resolve(true));
    });
    if (isOurs) return server;
    await sleep(PAUSE_MS);
  }
}
