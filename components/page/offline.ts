import { href } from '../address.ts';

/** Has the browser keep what is opened, for a time without a network. Where it may not, nothing is lost. */
export function keepForOffline(): void {
  void navigator.serviceWorker?.register(href('/sw.js')).catch(() => undefined);
}
