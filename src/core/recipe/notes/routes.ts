import { can } from '#core/releases';
import { why, type Note } from '../note.ts';
import type { Plan } from '../plan.ts';

/** The notes of routes and access: who runs what, and who may ask. */
export function routeNotes(plan: Plan): Note[] {
  const { release, deployment: { vhost, scripts }, groups } = plan;
  const probe = why('probe', 'The probe', `The same process${groups.length === 0 ? 'es' : ' group'} ${scripts === 'listed' ? 'and interpreter as the application' : 'as the scripts'}, so what it reports is what ${scripts === 'listed' ? 'the application has' : 'they have'}.`, ['P13']);
  const https = vhost === 'https' ? [why('https', 'One group for both hosts', 'The process group is defined once, outside of both hosts: the same name twice is an error. Requests without encryption are sent on, all but those of the probe.', ['D10'])] : [];
  const directory = scripts === 'directory' ? [why('directory', 'A mounted folder', 'Every script of the folder answers under its own file name, each in an interpreter of its own.', ['S03', 'G01'])] : [];
  const routing = groups.length === 0 ? embedded(plan) : daemon(plan);
  return can(release, 'alias-options')
    ? [...https, probe, ...directory, ...routing, access(plan)]
    : [...https, ...routing, probe, ...directory, access(plan)];
}

function daemon({ release, deployment: { scripts } }: Plan): Note[] {
  if (!can(release, 'alias-options')) {
    return [why('process-group', 'WSGIProcessGroup', 'Sends requests to the daemon processes. `apachectl configtest` does not compare the two names: a wrong one shows only in the error log.', ['E07', 'G01'])];
  }
  if (scripts === 'directory') return [];
  return [why('alias-options', 'process-group', 'With both options Apache refuses to start when the group does not exist, and loads the script before the first request. `WSGIProcessGroup` is checked by no one: a wrong name there is "Syntax OK".', ['A01', 'A02', 'E07'])];
}

function embedded({ applications, deployment: { scripts } }: Plan): Note[] {
  if (scripts === 'directory') return [];
  const text = applications.length === 1
    ? 'The main interpreter of Apache\'s own processes, which all C extensions work in.'
    : 'Each application has an interpreter of its own inside Apache\'s processes, since many frameworks allow only one application in an interpreter.';
  return [why('embedded', 'application-group', text, ['G01', 'S03'])];
}

function access({ release }: Plan): Note {
  const older = can(release, 'apache-2.4') && can(release, 'apache-2.2') ? ' Apache 2.2 wants `Order`, `Deny` and `Allow` in place of each `Require`.' : '';
  return why('access', 'Only from this machine', `The probe names paths and versions. It answers requests of this machine only; behind a proxy on the same machine every request counts as one, so take it out there.${older}`, []);
}
