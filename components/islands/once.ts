/** Caches the result of `load`. A failed load is repeated at the next call. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load().catch((failure: unknown) => {
    loaded = undefined;
    throw failure;
  }));
}
