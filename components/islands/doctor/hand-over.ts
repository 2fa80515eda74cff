/** Key of a text that another page leaves for the doctor. It stays in this tab and never becomes part of an address. */
const KEY = 'which-python.paste';

/** Keeps a text for the doctor's page. Returns false where the browser has no room for it. */
export function keepPaste(text: string): boolean {
  try {
    sessionStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Takes the text that another page left, once; undefined if there is none. */
export function takePaste(): string | undefined {
  try {
    const text = sessionStorage.getItem(KEY) ?? undefined;
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return undefined;
  }
}
