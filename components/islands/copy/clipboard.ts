/** Puts a text on the clipboard; false when the browser or its owner does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects all text of an element, for a reader who then copies by hand. */
export function selectText(element: Element): void {
  getSelection()?.selectAllChildren(element);
}
