/** The printed site configuration of a recipe as Apache reads it: directives, hosts, and where a request goes. */
import assert from 'node:assert/strict';

import { effective, routeOf as routeIn, settingOptions, type Setting } from '#core/apache';
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
  readonly setting: Setting;
  readonly node: Directive;
  readonly within: readonly Around[];
}

/** Route of a request: script, process group and interpreter, as mod_wsgi reports them. */
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
  const { settings, files: read } = effective([{ path: 'site.conf', text: toText(site.lines) }]);
  assert.deepEqual(read.flatMap(({ faults }) => faults), []);
  return settings.map((setting) => ({
    setting,
    node: { name: setting.directive.name, args: settingOptions(setting, plan.quoting) },
    within: setting.scope.map(({ section, words }) => ({ name: section.name, words })),
  }));
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

/** Route of a URL path in a host. */
export function routeOf(host: readonly Placed[], path: string): Routed | undefined {
  const settings = host.map(({ setting }) => setting);
  const sections = [...new Set(settings.flatMap(({ scope }) => scope))];
  const port = Number(/:(\d+)$/.exec(sections.find(({ key }) => key === 'virtualhost')?.words[0] ?? '')?.[1] ?? 80);
  const { script, processGroup, applicationGroup } = routeIn({ settings, sections, conditions: [], unresolved: [], files: [] }, { path, port });
  if (script.by === undefined || script.value === undefined) return undefined;
  return {
    target: script.by.words[1] ?? '',
    processGroup: processGroup.value === 'unknown' ? 'unknown' : processGroup.value.name,
    applicationGroup: applicationGroup.value === 'unknown' || applicationGroup.value.written === undefined ? undefined : applicationGroup.value.name,
  };
}
