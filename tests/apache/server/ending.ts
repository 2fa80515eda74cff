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
 * Registers synchronous clean-up for a test process that ends, or is interrupted, before its own. Returns the function that
 * takes the duty back.
 */
export function beforeEnding(duty: () => void): () => void {
  duties.add(duty);
  return () => duties.delete(duty);
}
