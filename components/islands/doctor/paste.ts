/** Key of a text that another page hands to the doctor. It stays in this tab and never goes into an address. */
const KEY = 'which-python.paste';

/** Keeps a text for the doctor's page. */
export function keepPaste(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // Storage is unavailable or full: the doctor's page opens empty.
  }
}

/** Takes the text that another page left; an empty text if there is none. */
export function takePaste(): string {
  try {
    const text = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return text;
  } catch {
    return '';
  }
}
