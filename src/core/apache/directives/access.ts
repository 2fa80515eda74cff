/** Checks of the directives that grant access. */
import type { Call } from './command.ts';

/** Kinds of authorization by the module that has them. */
const PROVIDERS: Readonly<Record<string, readonly string[]>> = {
  authz_core_module: ['all', 'env', 'method', 'expr'],
  authz_host_module: ['ip', 'host', 'forward-dns', 'local'],
  authz_user_module: ['user', 'valid-user'],
  authz_groupfile_module: ['group', 'file-group'],
  authz_owner_module: ['file-owner'],
  wsgi_module: ['wsgi-group'],
};

/** Refuses an unknown kind of authorization, "all" without a decision, and a negation that nothing else is combined with. */
export function require({ name, words, scope, modules }: Call): string | undefined {
  const isNegated = /^not$/i.test(words[0] ?? '');
  const [kind = '', ...rest] = isNegated ? words.slice(1) : words;
  if (modules !== undefined && !isProvided(kind, modules)) return `Unknown Authz provider: ${kind}`;
  if (kind === 'all' && !/^(?:granted|denied)$/i.test(rest.join(' '))) return "Argument for 'Require all' must be 'granted' or 'denied'";
  if (kind === 'ip' && rest.length === 0) return "'require ip' requires an argument";
  const section = scope.findLast(({ key }) => /^require(?:all|any|none)$/.test(key));
  if (!isNegated || section?.key === 'requireall') return undefined;
  return `negative ${name} directive has no effect in <${section?.key === 'requirenone' ? 'RequireNone' : 'RequireAny'}> directive`;
}

function isProvided(kind: string, modules: ReadonlySet<string>): boolean {
  return Object.entries(PROVIDERS).some(([module, kinds]) => modules.has(module) && kinds.includes(kind));
}

export function order({ words: [value = ''] }: Call): string | undefined {
  return /^(?:allow,deny|deny,allow|mutual-failure)$/i.test(value) ? undefined : 'unknown order';
}

export function allow({ words: [from = '', ...hosts] }: Call): string | undefined {
  if (!/^from$/i.test(from)) return "allow and deny must be followed by 'from'";
  return hosts.some((host) => host.includes('#') && !/^env=|^[\d.:]+$|\//i.test(host)) ? 'No comments are allowed here' : undefined;
}

export function satisfy({ words: [value = ''] }: Call): string | undefined {
  return /^(?:all|any)$/i.test(value) ? undefined : "Satisfy either 'any' or 'all'.";
}
