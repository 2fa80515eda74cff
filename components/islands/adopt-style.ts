const adopted = new Set<string>();

/** Adopts a style sheet once. For modules that load after the page: the policy blocks style elements. */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
