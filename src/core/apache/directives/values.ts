/** Checks of the values of single directives, where the text alone decides. */
import { sentenceOf } from '#core/log';
import { parseAddress, type Address } from './address.ts';
import type { Call, Check } from './command.ts';

/** Refuses a first word that is none of these, whatever its case. */
export function oneOf(sentence: (name: string) => string, ...values: readonly string[]): Check {
  const known = new Set(values.map((value) => value.toLowerCase()));
  return ({ name, words: [word = ''] }) => (known.has(word.toLowerCase()) ? undefined : sentence(name));
}

export function variableName({ words: [name = ''] }: Call): string | undefined {
  return name.includes(':') ? "Variable name must not contain ':'" : undefined;
}

export function serverName({ words: [name = ''] }: Call): string | undefined {
  if (/[*?]|\[[^\]]*\]/.test(name)) return `Invalid ServerName "${name}" use ServerAlias to set multiple server names.`;
  const [, port] = /:(.*)$/s.exec(name.replace(/^.*?:\/\//, '').replace(/^[^:]*/, '')) ?? [];
  const number = Number.parseInt(port ?? '1', 10);
  return number > 0 && number < 65_536 ? undefined : `The port number "${name}" is outside the appropriate range (i.e., 1..65535).`;
}

export function serverAlias({ scope }: Call): string | undefined {
  return scope.some(({ key }) => key === 'virtualhost') ? undefined : 'ServerAlias only used in <VirtualHost>';
}

/** Refuses an address without a port, and one that was given before. */
export function listen({ words, executed }: Call): string | undefined {
  if (words.length < 1 || words.length > 2) return 'Listen requires 1 or 2 arguments.';
  const address = parseAddress(words[0] ?? '');
  if (address === undefined) return 'Invalid address or port';
  if (address.port === 0) return 'Port must be specified';
  return executed.listeners.has(listenerOf(address)) ? 'Cannot define multiple Listeners on the same IP:port' : undefined;
}

/** Returns the address of a `Listen` in the form in which two of them are compared. */
export function listenerOf({ host, port }: Address): string {
  return `${host === '*' ? '' : host}:${port}`;
}

const LEVELS: ReadonlySet<string> = new Set([
  'emerg', 'alert', 'crit', 'error', 'warn', 'notice', 'info', 'debug', ...Array.from({ length: 8 }, (_, index) => `trace${index + 1}`),
]);

/** Refuses an unknown level, alone or behind the name of a module. */
export function logLevel({ words }: Call): string | undefined {
  for (const word of words) {
    if (word === '') return undefined;
    const colon = word.lastIndexOf(':');
    const level = word.slice(colon + 1);
    const module = word.slice(0, Math.max(colon, 0));
    if (colon !== -1 && level === '') return `Module specifier '${module}' must be followed by a log level keyword`;
    if (LEVELS.has(level.toLowerCase())) continue;
    const sentence = 'Log level keyword must be one of emerg/alert/crit/error/warn/notice/info/debug/trace1/.../trace8';
    return colon === -1 ? sentence : `${module}:${level}: ${sentence}`;
  }
  return undefined;
}

const OPTIONS: ReadonlySet<string> = new Set(['indexes', 'includes', 'includesnoexec', 'followsymlinks', 'symlinksifownermatch', 'execcgi', 'multiviews', 'runscripts']);

/** Refuses an unknown option, and options of which some have a sign and some have none. */
export function options({ words }: Call): string | undefined {
  let isMerged = false;
  let isWhole = false;
  for (const [index, word] of words.entries()) {
    const isSigned = /^[+-]/.test(word);
    const mixed = isSigned ? !isMerged && index > 0 && !isWhole : isMerged && index > 0;
    if (mixed) return 'Either all Options must start with + or -, or no Option may.';
    isMerged ||= isSigned;
    const name = isSigned ? word.slice(1) : word;
    if (/^none$/i.test(name) || /^all$/i.test(name)) {
      const written = /^none$/i.test(name) ? 'None' : 'All';
      if (index > 0) return `'Options ${written}' must be the first ${written === 'None' ? 'Option given' : 'option given'}.`;
      if (isMerged) return `You may not use 'Options +${written}' or 'Options -${written}'.`;
      isWhole = true;
    } else if (!OPTIONS.has(name.toLowerCase())) return `Illegal option ${name}`;
  }
  return undefined;
}

const OVERRIDES: ReadonlySet<string> = new Set(['limit', 'options', 'fileinfo', 'authconfig', 'indexes', 'nonfatal', 'none', 'all']);

export function allowOverride({ words }: Call): string | undefined {
  for (const word of words) {
    const [name = '', value] = word.split('=');
    if (!OVERRIDES.has(name.toLowerCase())) return `Illegal override option ${name}`;
    if (/^nonfatal$/i.test(name) && value === undefined) return `=Override, =Unknown or =All expected after ${name}`;
  }
  return undefined;
}

/** Refuses an alias without a target, outside of a section that gives its path. */
export function alias({ words, scope, name, nameOf }: Call): string | undefined {
  if ((words[1] ?? '') !== '') return undefined;
  const around = scope.find(({ key }) => /^(?:directory|files)(?:match)?$|^(?:else)?if$|^else$/.test(key));
  if (around !== undefined) return sentenceOf('not-in-host', { name, section: `${nameOf(around)}>` });
  return scope.some(({ key }) => /^(?:location|proxy)(?:match)?$/.test(key)) ? undefined : 'Alias must have two arguments when used globally';
}

const STATUS = /^(?:permanent|temp|seeother|30[1-8])$/i;

/** Refuses a `Redirect` without a target, or with one that is neither a path nor a URL. */
export function redirect({ words, scope }: Call): string | undefined {
  const [first = '', second, third] = words;
  const isStatus = STATUS.test(first) || /^(?:gone$|\d)/i.test(first);
  if (third !== undefined && !isStatus) return 'Redirect: invalid first argument (of three)';
  // In a section the path may be left out, and the target is an expression.
  if (scope.some(({ key }) => key !== 'virtualhost')) return undefined;
  const target = isStatus ? third : second;
  if (isStatus && !STATUS.test(first)) return target === undefined ? undefined : 'Redirect URL not valid for this status';
  if (target === undefined) return 'URL to redirect to is missing';
  return target.startsWith('/') || /^[a-z][a-z\d+.-]*:\/\//i.test(target) ? undefined : 'Redirect to non-URL';
}

/** Refuses the condition of a log that is none. */
export function customLog({ words: [, , condition] }: Call): string | undefined {
  if (condition === undefined) return undefined;
  if (/^env=!?$/i.test(condition)) return 'missing environment variable name';
  if (/^expr=$/i.test(condition)) return 'missing condition';
  return /^(?:env|expr)=/i.test(condition) ? undefined : 'error in condition clause';
}

export function rewriteBase({ words: [path = ''], scope }: Call): string | undefined {
  if (scope.every(({ key }) => key === 'virtualhost')) return 'RewriteBase: only valid in per-directory config files';
  return path.startsWith('/') ? undefined : 'RewriteBase: argument is not a valid URL';
}
