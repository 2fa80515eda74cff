import { hostOf, type Application } from '../config/configuration.ts';
import { meantDaemon } from '../config/groups.ts';
import type { Setting } from '../config/settings.ts';
import type { Diagnosis } from '../diagnose.ts';
import type { Place } from '../finding.ts';
import type { RuleSlug } from '../rules/slugs.ts';
import { belongs } from './machine.ts';

/** Rules about the process and the directories from which a script imports; the end of a request shows their effect. */
const OF_IMPORTS: ReadonlySet<RuleSlug> = new Set([
  'python-home-is-executable', 'python-home-not-env-root', 'python-home-multiple-paths', 'python-home-missing', 'path-not-absolute', 'environment-not-readable',
  'no-venv-configured', 'conflicting-environments', 'mod-wsgi-python-mismatch', 'venv-home-needs-newer-mod-wsgi', 'site-packages-in-python-path',
  'wsgipythonpath-ignored-in-daemon', 'path-list-wrong-separator', 'venv-root-in-python-path', 'site-packages-path-typo', 'path-entry-not-a-directory',
  'path-of-another-python', 'daemon-process-not-selected', 'process-group-name-mismatch', 'process-group-global', 'process-group-in-nonmatching-directory',
  'process-group-inside-define-guard', 'embedded-mode', 'in-script-activation', 'redundant-in-script-activation', 'addsitedir-without-reorder',
  'import-before-activation', 'log-module-not-found',
]);

/** Indexes of the findings that concern the imports of an application. */
export function explainedBy(diagnosis: Diagnosis, application: Application): number[] {
  return diagnosis.findings.flatMap(({ rule, at }, index) => (OF_IMPORTS.has(rule) && concerns(diagnosis, at, application) ? [index] : []));
}

/** Returns true for a place of the application's script, virtual host or daemon. With one application, every place is. */
function concerns({ config, files }: Diagnosis, at: Place, application: Application): boolean {
  if (files[at.file]?.kind === 'wsgi') return belongs(files, at.file, application.target?.value ?? '');
  if (config.applications.length === 1) return true;
  const own = [application.setting, meantDaemon(config, application)?.setting];
  return own.some((setting) => setting !== undefined && (isIn(at, setting.file, setting.directive) || isInHost(at, setting)));
}

function isInHost(at: Place, setting: Setting): boolean {
  const host = hostOf(setting);
  return host !== undefined && isIn(at, setting.file, { start: host.start, end: host.close?.end ?? Infinity });
}

function isIn({ file, start }: Place, inside: number, range: { readonly start: number; readonly end: number }): boolean {
  return file === inside && range.start <= start && start < range.end;
}
