import { href } from '../address.ts';

/** Has the browser keep what is opened, for a time without a network. Waits until the page is loaded; where it may not, nothing is lost. */
export function keepForOffline(): void {
  if (!import.meta.env.PROD) return;
  addEventListener('load', () => void navigator.serviceWorker?.register(href('/sw.js')).catch(() => undefined));
}
