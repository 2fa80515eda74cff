/** The browser has taken the content by then, also when it first asks where to save it. */
const RELEASED_AFTER_MS = 60_000;

/** Has the browser save a content under a name. */
export function saveAs(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), RELEASED_AFTER_MS);
}
