/**
 * The elements of Markdown that components of ours stand for. Static text is compiled to finished HTML, but not these: an element that
 * is not named here would be written as it is, without its component.
 */
export const REPLACED_ELEMENTS = ['a', 'h2', 'h3'] as const;
