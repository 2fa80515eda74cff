import { href } from '../../src/site/address.ts';

/** Has the browser keep what is opened, for a time without a network. Where it may not, nothing is lost. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  // Absent where the connection is not a safe one.
  if (serviceWorker === undefined) return;
  // What this page loaded before there was a worker to keep it; it comes out of the browser's own cache.
  if (serviceWorker.controller === null) serviceWorker.addEventListener('controllerchange', askAgain, { once: true });
  void serviceWorker.register(href('/sw.js')).catch(() => undefined);
}

function askAgain(): void {
  for (const { name } of performance.getEntriesByType('resource')) void fetch(name).catch(() => undefined);
}
