/** A colour of the theme in its light form, from the theme's own CSS. Refuses a name that the theme does not have. */
export function lightColour(css: string, name: string): string {
  const found = new RegExp(`--${name}: light-dark\\((#[\\da-f]{6}),`).exec(css)?.[1];
  if (found === undefined) throw new Error(`The theme has no colour "--${name}: light-dark(#rrggbb, ...)".`);
  return found;
}
