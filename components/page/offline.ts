import { href } from '../../src/site/address.ts';

/** Registers the service worker on import; it caches opened pages. Without permission the site works as before. */
function keepForOffline(): void {
  const { serviceWorker } = navigator;
  // Absent where the connection is not a safe one.
  if (serviceWorker === undefined) return;
  // Loaded before the worker was active. The browser's own cache answers.
  if (serviceWorker.controller === null) serviceWorker.addEventListener('controllerchange', askAgain, { once: true });
  void serviceWorker.register(href('/sw.js')).catch(() => undefined);
}

function askAgain(): void {
  for (const { name } of performance.getEntriesByType('resource')) void fetch(name).catch(() => undefined);
}

keepForOffline();

export {};
