/** A colour in one scheme each, as `#rrggbb`. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

export const SCHEMES = ['light', 'dark'] as const;

/** The colours that a style sheet gives as pairs, by their name without the dashes. */
export function palette(css: string): ReadonlyMap<string, Pair> {
  return new Map([...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** Contrast ratio of two colours by WCAG 2, from 1 to 21. */
export function contrast(one: string, two: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
