/** What is remembered under a key; empty for nothing, and where storage is switched off. */
export function recall(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

/** Remembers a text under a key; an empty one forgets it. Without storage the choice lasts for this page. */
export function keep(key: string, text: string): void {
  try {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Nothing is lost but the memory.
  }
}
