import { directive, literalPattern, option, optionLine, section, word, type ConfigNode, type Option } from '#core/apache';
import { directoryOf } from '#core/deployment';
import { can } from '#core/releases';
import type { NoteId } from '../note.ts';
import { MAIN_INTERPRETER, type AppPlan, type SitePart } from '../plan-types.ts';

/** One mount point: a probe's or an application's. */
interface Route {
  readonly mount: string;
  readonly target: string;
  readonly application: AppPlan;
  readonly applicationGroup: string | undefined;
  readonly note: NoteId;
}

/** Routes of requests to scripts and process groups; longest mount point first, since Apache takes the first match. */
export function routes(plan: SitePart, { probesOnly = false } = {}): ConfigNode[] {
  const all = [...plan.applications.map(probeRoute), ...(probesOnly ? [] : plan.applications.map((application) => scriptRoute(plan, application)))];
  const sorted = all.toSorted((a, b) => b.mount.length - a.mount.length);
  return can(plan.release, 'alias-options') ? sorted.map(optionRoute) : sectionRoutes(plan, sorted);
}

function probeRoute(application: AppPlan): Route {
  const { probeMount, probe, applicationGroup } = application;
  return { mount: probeMount, target: probe, application, applicationGroup: applicationGroup ?? MAIN_INTERPRETER, note: 'probe' };
}

function scriptRoute({ deployment: { scripts } }: SitePart, application: AppPlan): Route {
  const { mount, script, applicationGroup, group } = application;
  const directory = scripts === 'directory';
  const slash = directory && mount === '/' ? '/' : '';
  return {
    mount, application, applicationGroup,
    target: directory ? `${directoryOf(script)}${slash}` : script,
    note: directory ? 'directory' : group === undefined ? 'embedded' : 'alias-options',
  };
}

/** Since mod_wsgi takes options on the alias, everything about a route stands on one line. */
function optionRoute({ mount, target, application: { group }, applicationGroup, note }: Route): ConfigNode {
  const options: Option[] = [];
  if (group !== undefined) options.push(optionLine('process-group', group, 'variable'));
  if (applicationGroup !== undefined) {
    options.push(group === undefined ? optionLine('application-group', applicationGroup, 'variable') : option('application-group', applicationGroup, 'variable'));
  }
  return directive('WSGIScriptAlias', [word(mount, 'string'), word(target, 'path'), ...options], note);
}

/** Before, groups are chosen by directives: for the whole host where all routes agree, else by `<Location>`. */
function sectionRoutes({ applications, deployment: { scripts } }: SitePart, sorted: readonly Route[]): ConfigNode[] {
  const aliases = sorted.map(({ mount, target, note }) => directive('WSGIScriptAlias', [word(mount, 'string'), word(target, 'path')], note === 'probe' || note === 'directory' ? note : undefined));
  const note: NoteId | undefined = scripts === 'listed' ? 'embedded' : undefined;
  if (applications.length === 1 && scripts === 'listed') return [...groupDirectives(applications[0], applications[0].applicationGroup, note), ...aliases];
  // The last section that fits counts, so the shortest mount point comes first.
  const sections = sorted.toReversed().flatMap(({ mount, application, applicationGroup }) => {
    const groups = groupDirectives(application, applicationGroup, note);
    return groups.length === 0 ? [] : [section('Location', [word(literalPattern(mount), 'string')], groups)];
  });
  return [...aliases, ...sections];
}

function groupDirectives({ group }: AppPlan, applicationGroup: string | undefined, embedded: NoteId | undefined): ConfigNode[] {
  const process = group === undefined ? [] : [directive('WSGIProcessGroup', [word(group, 'variable')], 'process-group' satisfies NoteId)];
  const interpreter = applicationGroup === undefined ? []
    : [directive('WSGIApplicationGroup', [word(applicationGroup, 'variable')], group === undefined ? embedded : undefined)];
  return [...process, ...interpreter];
}
