/** The element that `Search.astro` renders for the session under this name. */
export function part<T extends Element>(root: Element, name: string, type: new () => T): T {
  const found = root.querySelector(`[data-search="${name}"]`);
  if (found instanceof type) return found;
  throw new Error(`The search dialog has no "${name}"; render it in Search.astro with data-search="${name}".`);
}
