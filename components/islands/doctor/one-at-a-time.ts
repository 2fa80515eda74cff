/**
 * Runs a task again after each call, one run at a time. Calls during a run cause one more run after it, so that slow tasks
 * never queue up.
 */
export function oneAtATime(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let again = false;
  const loop = async (): Promise<void> => {
    do {
      again = false;
      await task();
    } while (again);
  };
  return () => {
    again = true;
    running ??= loop().finally(() => {
      running = undefined;
    });
    return running;
  };
}
