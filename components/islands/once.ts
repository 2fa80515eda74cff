/** Loads something the first time it is asked for, and then has it. What did not load is asked for again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load().catch((failure: unknown) => {
    loaded = undefined;
    throw failure;
  }));
}
