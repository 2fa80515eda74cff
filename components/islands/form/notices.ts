/** Shows sentences about what could not be kept, in the list that `root` has for them; none hides the list. */
export function showNotices(root: ParentNode, notices: readonly string[]): void {
  const list = root.querySelector<HTMLElement>('[data-notices]');
  if (list === null) return;
  list.replaceChildren(...notices.map((notice) => {
    const item = document.createElement('li');
    item.textContent = notice;
    return item;
  }));
  list.hidden = notices.length === 0;
}
