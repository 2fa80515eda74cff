// TEMPORARY until apache/route is on main.
import { optionQuoting, settingOptions, type Effective, type RequestTarget, type Route, type Setting } from '#core/apache';
import type { Release } from '#core/releases';
export function routeOf({ settings }: Effective, { path, host = 'localhost', port = 80 }: RequestTarget, release: Release): Route {
  const below = (m: string): boolean => m === '/' || path === m || path.startsWith(`${m}/`);
  const alias = settings.filter((s) => s.key === 'wsgiscriptalias').find((s) => below(s.words[0] ?? ''));
  const opts = alias === undefined ? [] : settingOptions(alias, optionQuoting(release));
  const opt = (n: string): string | undefined => opts.map((o) => (o.kind === 'option' && o.name === n ? o.value : undefined)).find((v) => v !== undefined);
  const last = (k: string): Setting | undefined => settings.findLast((s) => s.key === k && s.scope.every((sc) => sc.key !== 'location' || below(sc.words[0] ?? '')));
  const mount = alias?.words[0] === '/' ? '' : (alias?.words[0] ?? '');
  const pg = opt('process-group') ?? last('wsgiprocessgroup')?.words[0] ?? '';
  const ag = opt('application-group') ?? last('wsgiapplicationgroup')?.words[0];
  const g = (v: string): string => (v === '%{GLOBAL}' ? '' : v);
  return { host: undefined, mount, certain: true, script: { value: alias?.words[1], by: alias, losers: [] },
    processGroup: { value: { name: g(pg), written: pg }, by: last('wsgiprocessgroup'), losers: [] },
    applicationGroup: { value: { name: ag === undefined ? `${host}${port === 80 ? '' : `:${port}`}|${mount}` : g(ag), written: ag }, by: last('wsgiapplicationgroup'), losers: [] } };
}
