import { prose, sentence } from '#core/lines';
import { can } from '#core/releases';
import { why, type Note } from '../note.ts';
import type { LinePart } from '../plan-types.ts';

/** Notes of routes and access. */
export function routeNotes(plan: LinePart): Note[] {
  const { release, deployment: { vhost, scripts }, groups } = plan;
  const probe = why('probe', 'The probe', prose`The probe runs in the same process${groups.length === 0 ? 'es' : ' group'} ${scripts === 'listed' ? 'and interpreter as your application' : 'as the scripts'}, so it sees what ${scripts === 'listed' ? 'your application sees' : 'they see'}.`, ['P13']);
  const https = vhost === 'https' ? [why('https', 'One group for both hosts', prose`The process group is defined once, outside both hosts, because a second definition of the same name is an error. All HTTP requests are redirected, except for the probe.`, ['D10'])] : [];
  const directory = scripts === 'directory' ? [why('directory', 'A mounted directory', prose`Each script in the directory is served under its own file name, in its own interpreter.`, ['S03', 'G01'])] : [];
  const routing = groups.length === 0 ? embedded(plan) : daemon(plan);
  return can(release, 'alias-options')
    ? [...https, probe, ...directory, ...routing, access(plan)]
    : [...https, ...routing, probe, ...directory, access(plan)];
}

function daemon({ release, deployment: { scripts } }: LinePart): Note[] {
  if (!can(release, 'alias-options')) {
    return [why('process-group', 'WSGIProcessGroup', prose`Routes requests to the daemon processes. \`apachectl configtest\` does not compare the two names: a wrong one only shows in the error log.`, ['E07', 'G01'])];
  }
  if (scripts === 'directory') return [];
  return [why('alias-options', 'process-group', prose`With this option and \`application-group=\`, Apache refuses to start if the group does not exist, and loads the script before the first request. \`WSGIProcessGroup\` is never validated: a misspelt name still passes configtest.`, ['A01', 'A02', 'E07'])];
}

function embedded({ applications, deployment: { scripts } }: LinePart): Note[] {
  if (scripts === 'directory') return [];
  const text = applications.length === 1
    ? 'Selects the main interpreter of Apache\'s own processes. Users report C extensions that only work in the main interpreter.'
    : 'Each application has its own interpreter inside Apache\'s processes, because many frameworks allow only one application per interpreter.';
  return [why('embedded', 'application-group', sentence(text), ['G01', 'S03'])];
}

function access({ release }: LinePart): Note {
  const older = can(release, 'apache-2.4') && can(release, 'apache-2.2') ? ' On Apache 2.2, replace each `Require` with `Order`, `Deny` and `Allow`.' : '';
  return why('access', 'Only from this machine', prose`The probe exposes paths and versions, so only this machine may request it. If a reverse proxy runs on the same machine, every request looks local: remove the probe when you are done.${older}`, []);
}
