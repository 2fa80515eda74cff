import type { ShikiTransformer } from 'shiki';

type Root = Parameters<NonNullable<ShikiTransformer['root']>>[0];

/** Child of an element in the tree of a fence. */
export type Content = Extract<Root['children'][number], { type: 'element' | 'text' }>;

/** A text in the tree of a fence. */
export function text(value: string): Content {
  return { type: 'text', value };
}

/** An element in the tree of a fence. */
export function element(tagName: string, properties: Record<string, string>, children: Content[]): Content {
  return { type: 'element', tagName, properties, children };
}
