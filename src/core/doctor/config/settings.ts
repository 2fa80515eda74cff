import { parse, type DirectiveSyntax, type ParsedConfig, type SectionSyntax, type Syntax } from '#core/apache';
import type { ReadFile } from '../given.ts';
import { maskTemplate, type MaskedText } from './template.ts';

/** A directive of a pasted file, with the sections around it. */
export interface Setting {
  readonly file: number;
  readonly directive: DirectiveSyntax;
  readonly scope: readonly SectionSyntax[];
}

/** A pasted Apache file that was parsed. */
export interface ConfigText {
  readonly file: number;
  /** Of the masked text. */
  readonly parsed: ParsedConfig;
  readonly template: MaskedText;
}

/** Parses every pasted file of Apache configuration. */
export function parseConfigs(files: readonly ReadFile[]): ConfigText[] {
  return files.flatMap(({ kind, text }, file) => {
    if (kind !== 'apache' && kind !== 'dump') return [];
    const template = maskTemplate(text);
    return [{ file, parsed: parse(template.text), template }];
  });
}

/** All directives, in the order of the text. */
export function settingsIn(texts: readonly ConfigText[]): Setting[] {
  return texts.flatMap(({ file, parsed }) => walk(file, parsed.nodes, []));
}

function walk(file: number, nodes: readonly Syntax[], scope: readonly SectionSyntax[]): Setting[] {
  return nodes.flatMap((node): Setting[] => {
    if (node.kind === 'directive') return [{ file, directive: node, scope }];
    return node.kind === 'section' ? walk(file, node.children, [...scope, node]) : [];
  });
}
