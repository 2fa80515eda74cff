import { constants } from 'node:os';

const duties = new Set<() => void>();

process.once('exit', () => {
  // The latest first: a server ends before its directory goes.
  for (const duty of [...duties].reverse()) duty();
});

// Without a listener a signal ends the process without its "exit" event.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * Keeps a synchronous duty for the case that the test's process ends, or is broken off, before the test has cleaned up
 * after itself. Returns the function that takes the duty back.
 */
export function beforeEnding(duty: () => void): () => void {
  duties.add(duty);
  return () => duties.delete(duty);
}
