/** The printed site configuration of a recipe as Apache reads it: directives, hosts, and where a request goes. */
import assert from 'node:assert/strict';

import { optionsOf as argumentsOf, parse, wordsOf as wordsIn, type Syntax } from '#core/apache';
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';

/** A section around a directive. */
export interface Around {
  readonly name: string;
  readonly words: readonly string[];
}

/** A directive with its arguments as the release of its recipe reads them. */
export interface Directive {
  readonly name: string;
  readonly args: readonly { readonly kind: 'word' | 'option'; readonly name?: string; readonly value: string }[];
}

export interface Placed {
  readonly node: Directive;
  readonly within: readonly Around[];
}

/** Where a request is answered: the script, and the names of process group and interpreter as mod_wsgi reports them. */
export interface Routed {
  readonly target: string;
  readonly processGroup: string;
  /** Undefined where each script has an interpreter of its own. */
  readonly applicationGroup: string | undefined;
}

/** The directives of the site configuration, each with the sections around it; it must be free of faults. */
export function siteDirectives({ files, plan }: Recipe): readonly Placed[] {
  const site = files.find(({ role }) => role === 'site');
  assert.ok(site !== undefined);
  const { nodes, faults } = parse(toText(site.lines));
  assert.deepEqual(faults, []);
  const walk = (children: readonly Syntax[], within: readonly Around[]): Placed[] => children.flatMap((node): Placed[] => {
    if (node.kind === 'directive') return [{ node: { name: node.name, args: argumentsOf(node, plan.quoting) }, within }];
    if (node.kind !== 'section') return [];
    return walk(node.children, [...within, { name: node.name, words: wordsIn(node).map(({ value }) => value) }]);
  });
  return walk(nodes, []);
}

export function named(directives: readonly Placed[], name: string): Directive[] {
  return directives.filter(({ node }) => node.name === name).map(({ node }) => node);
}

export function wordsOf({ args }: Directive): string[] {
  return args.flatMap((arg) => (arg.kind === 'word' ? [arg.value] : []));
}

export function optionsOf({ args }: Directive): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(args.flatMap((arg) => (arg.kind === 'option' ? [[arg.name ?? '', arg.value]] : [])));
}

/** The directives of each virtual host, by its address; of the whole server where there is no host. */
export function hostsOf(directives: readonly Placed[]): readonly (readonly Placed[])[] {
  const inHosts = directives.filter(({ within }) => within[0]?.name === 'VirtualHost');
  if (inHosts.length === 0) return [directives];
  return [...Map.groupBy(inHosts, ({ within }) => within[0]?.words[0]).values()];
}

/** The URL paths that a host has an alias for, in order. */
export function mountsOf(host: readonly Placed[]): string[] {
  return named(host, 'WSGIScriptAlias').map((alias) => wordsOf(alias)[0] ?? '');
}

function isBelow(path: string, mount: string): boolean {
  return mount === '/' || path === mount || path.startsWith(`${mount}/`);
}

/** Where a host sends a URL path: the first alias that fits, with its options, or else the last directive that counts there. */
export function routeOf(host: readonly Placed[], path: string): Routed | undefined {
  const alias = named(host, 'WSGIScriptAlias').find((candidate) => isBelow(path, wordsOf(candidate)[0] ?? ''));
  if (alias === undefined) return undefined;
  const options = optionsOf(alias);
  const chosen = (directive: string): string | undefined => host.findLast(({ node, within }) => {
    const location = within.find(({ name }) => name === 'Location')?.words[0];
    return node.name === directive && (location === undefined || isBelow(path, plainPattern(location)));
  })?.node.args[0]?.value;
  const applicationGroup = options['application-group'] ?? chosen('WSGIApplicationGroup');
  return {
    target: wordsOf(alias)[1] ?? '',
    processGroup: options['process-group'] ?? chosen('WSGIProcessGroup') ?? '',
    applicationGroup: applicationGroup === '%{GLOBAL}' ? '' : applicationGroup,
  };
}

/** What a pattern stands for in which every wildcard stands in brackets. */
function plainPattern(pattern: string): string {
  if (!/\[[*?[~]\]/.test(pattern)) return pattern;
  return pattern.replaceAll('\\\\', '\\').replace(/\[([*?[~])\]/g, '$1');
}
