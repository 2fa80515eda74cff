const adopted = new Set<string>();

/** Adds a style sheet to the page, once. For modules that load after the page: a policy would block a style element. */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
