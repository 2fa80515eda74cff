import { execFileSync } from 'node:child_process';

/** An element as a real parser of XML sees it; its name has its namespace in braces. */
export interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Parsed[];
}

const PROGRAM = `
import json, sys, xml.etree.ElementTree as tree
def told(element):
    return {"name": element.tag, "attributes": element.attrib, "text": element.text or "", "children": [told(child) for child in element]}
json.dump(told(tree.fromstring(sys.stdin.buffer.read())), sys.stdout)
`;

/** Reads XML with Python's parser, since Node has none. Refuses what is not well-formed, with the parser's reason. */
export function parseXml(xml: Buffer): Parsed {
  return JSON.parse(execFileSync('python3', ['-c', PROGRAM], { input: xml, encoding: 'utf8' }));
}

/** The children of an element with a name. */
export function childrenOf(element: Parsed, name: string): readonly Parsed[] {
  return element.children.filter((child) => child.name === name);
}
