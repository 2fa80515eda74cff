/** Does something once what was changed has been painted. A frame's callbacks come before its paint; what follows them comes behind it. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => setTimeout(task));
}
