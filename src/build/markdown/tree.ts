import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** Makes an element. */
export function h(tagName: string, children: readonly (ElementContent | string)[], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) };
}

/** All text in a node, exactly. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

/** Every element inside a node that passes, in the order of the page. */
export function findAll(node: Nodes, passes: (element: Element) => boolean): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => [...(child.type === 'element' && passes(child) ? [child] : []), ...findAll(child, passes)]);
}

/** The first element inside a node that passes. */
export function find(node: Nodes, passes: (element: Element) => boolean): Element | undefined {
  return findAll(node, passes)[0];
}
