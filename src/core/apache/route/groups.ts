import { settingOptions } from '../arguments.ts';
import type { Effective, Setting } from '../settings.ts';
import { rankSettings, type Ranked } from './ranked.ts';
import type { Target } from './sections.ts';
import type { Decision, GroupName } from './types.ts';

/** Input of the names of groups. */
interface Naming extends Target {
  /** `ServerName` of the host; undefined if no file has one. */
  readonly serverName: string | undefined;
  /** The `Host` header without its port, in lower case. */
  readonly requestHost: string | undefined;
  readonly port: number;
  /** `SCRIPT_NAME` of the request. */
  readonly mount: string;
}

type GroupKind = 'process' | 'application';

/** A decision about a group, and whether something unknown may change it. */
interface GroupChoice {
  readonly decision: Decision<GroupName>;
  readonly certain: boolean;
}

/** Decides about the process group or the application group of a request: the alias's option, else the directive. */
export function groupOf(kind: GroupKind, config: Effective, alias: Setting | undefined, naming: Naming): GroupChoice {
  const ranked = rankSettings(config, [kind === 'process' ? 'wsgiprocessgroup' : 'wsgiapplicationgroup'], naming);
  const option = alias === undefined ? undefined : optionOf(alias, `${kind}-group`);
  const winner = option === undefined ? ranked.covering.at(-1) : alias;
  const written = option ?? winner?.words[0];
  const isDispatched = rankSettings(config, ['wsgidispatchscript'], naming).covering.length > 0;
  const name = isDispatched ? undefined : nameOf(kind, written, config, naming);
  const overridden = ranked.covering.filter((setting) => setting !== winner).map((setting) => ({ setting, why: 'overridden' as const }));
  return {
    decision: { value: name === undefined ? 'unknown' : { name, written }, by: winner, losers: [...overridden, ...ranked.losers] },
    certain: isCertain(ranked) && name !== undefined,
  };
}

function isCertain({ certain, covering }: Ranked): boolean {
  return certain && covering.every(({ active }) => active === true);
}

function optionOf(alias: Setting, name: string): string | undefined {
  return settingOptions(alias, 'value').findLast((argument) => argument.kind === 'option' && argument.name === name)?.value;
}

/** The name that mod_wsgi makes of what is written; undefined where it depends on something outside of the files. */
function nameOf(kind: GroupKind, written: string | undefined, config: Effective, naming: Naming): string | undefined {
  if (written === undefined) return kind === 'process' ? '' : resourceName(naming);
  const variable = /^%\{ENV:(.*)\}$/s.exec(written)?.[1];
  if (variable !== undefined) return environmentName(kind, variable, config, naming);
  switch (written) {
    case '%{GLOBAL}':
      return '';
    case '%{RESOURCE}':
      return resourceName(naming);
    case '%{SERVER}':
      return withPort(naming.serverName, naming.port);
    case '%{HOST}':
      return withPort(naming.requestHost ?? naming.serverName, naming.port);
    default:
      return written;
  }
}

function environmentName(kind: GroupKind, variable: string, config: Effective, naming: Naming): string | undefined {
  const value = rankSettings(config, ['setenv'], naming).covering.findLast(({ words }) => words[0] === variable)?.words;
  if (value === undefined) return undefined;
  const [, name = ''] = value;
  return name.startsWith('%{ENV:') ? name : nameOf(kind, name, config, naming);
}

function resourceName({ serverName, port, mount }: Naming): string | undefined {
  const host = withPort(serverName, port);
  return host === undefined ? undefined : `${host}|${mount.toLowerCase()}`;
}

function withPort(host: string | undefined, port: number): string | undefined {
  return host === undefined || port === 80 || port === 443 ? host : `${host}:${port}`;
}
