import type { Effective } from '../settings.ts';
import { groupOf } from './groups.ts';
import { selectHost } from './hosts.ts';
import { scriptOf } from './script.ts';
import type { KindOf, RequestTarget, Route } from './types.ts';

export { settingsByPath } from './by-path.ts';
export { rankSettings, strongest } from './ranked.ts';
export type { Target as RouteTarget } from './sections.ts';
export type { Decision, GroupName, KindOf, Loser, MountedScript, RequestTarget, Route } from './types.ts';

/**
 * Routes a request to script, process group and interpreter, each with the setting that decided and those that lost. `kindOf`
 * returns the kind of a path on the server's disk, if known.
 */
export function routeOf(config: Effective, request: RequestTarget, kindOf: KindOf = () => undefined): Route {
  const url = request.path.replace(/\/{2,}/g, '/');
  const { host, name, certain } = selectHost(config, request);
  const choice = scriptOf(config, host, url, kindOf);
  const mount = choice.script.value === 'unknown' ? '' : (choice.script.value?.mount ?? '');
  const naming = { host, url, file: choice.file, isWhole: choice.isWhole, serverName: name, requestHost: request.host?.toLowerCase(), port: request.port ?? 80, mount };
  const processGroup = groupOf('process', config, choice.options, naming);
  const applicationGroup = groupOf('application', config, choice.options, naming);
  return {
    host,
    script: choice.script,
    processGroup: processGroup.decision,
    applicationGroup: applicationGroup.decision,
    certain: certain && choice.certain && processGroup.certain && applicationGroup.certain,
  };
}
