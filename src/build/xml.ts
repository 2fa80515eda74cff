/** A piece of XML that was made here; a plain text is one that is yet to be escaped. */
export interface Xml {
  readonly xml: string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that no XML 1.0 document may hold, not even escaped. */
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function escape(text: string): string {
  if (IMPOSSIBLE.test(text)) throw new Error(`${JSON.stringify(text)} holds a control character, which XML cannot. Leave it out.`);
  return text.replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** An element with its attributes and what is inside it. Refuses control characters. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...inside: readonly (Xml | string)[]): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  const content = inside.map((each) => (typeof each === 'string' ? escape(each) : each.xml)).join('');
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` };
}

/** A document with its root element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
}
