/** Lets F8 and Shift+F8 go through the elements that match, from the one that has the focus. Returns the same for buttons. */
export function stepThrough(root: HTMLElement, selector: string): (by: 1 | -1) => void {
  let current = -1;
  const step = (by: 1 | -1): void => {
    const all = [...root.querySelectorAll<HTMLElement>(selector)];
    if (all.length === 0) return;
    const focused = all.findIndex((each) => each.contains(document.activeElement));
    const from = focused >= 0 ? focused : Math.min(current, all.length - 1);
    current = from < 0 && by < 0 ? all.length - 1 : (from + by + all.length) % all.length;
    all[current]?.focus();
  };
  // The focus can be anywhere on the page, also nowhere.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'F8') return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  return step;
}
