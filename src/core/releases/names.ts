/**
 * Names in the configuration of mod_wsgi, with the releases that accept them. A name that came with a behaviour takes that
 * one's span. The span of any other is the fact itself: the tags were searched for the name.
 */
import { BEHAVIOURS, type Behaviour, type BehaviourKey } from './behaviours/index.ts';
import { releaseBeforeFact } from './changes.ts';
import type { FactId } from './evidence/chapters.ts';
import type { Release } from './list.ts';

/** Releases that accept a name, and the source of that. */
export interface Name {
  /** First release that accepts it. Absent where it was not looked up, which counts as accepted. */
  readonly since?: Release;
  /** Last release that accepts it; absent if the newest does. */
  readonly until?: Release;
  /** Facts; `tags`: looked up in the source of every release; `manual`: only the manual has the name. */
  readonly source: readonly FactId[] | 'tags' | 'manual';
}

/** Names that the source of every release shows from this one on. */
function knownFrom(since: Release, ...names: readonly string[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, { since, source: 'tags' }]));
}

/** Names that came, and went, with a behaviour. */
function knownWith(fact: BehaviourKey, ...names: readonly string[]): Record<string, Name> {
  const { since, until, source }: Behaviour = BEHAVIOURS[fact];
  return Object.fromEntries(names.map((name) => [name, { since: since ?? '1.0', ...(until === undefined ? {} : { until }), source }]));
}

/** Names from this release on, up to the removal of directives (fact S01). */
function removedAfter(since: Release, ...names: readonly string[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, { since, until: releaseBeforeFact('directives-removed'), source: ['S01'] }]));
}

/** Every directive of mod_wsgi, on any platform, in any release; those of one release only are in it as well. */
export const DIRECTIVES: Readonly<Record<string, Name>> = {
  WSGIApplicationGroup: { since: '1.0', source: ['G01'] },
  WSGIProcessGroup: { since: '1.0', source: ['G01'] },
  WSGIDaemonProcess: { since: '1.0', source: ['E06', 'D07'] },
  WSGIPythonHome: { since: '1.0', source: ['H01', 'H02'] },
  WSGIPythonPath: { since: '1.0', source: ['P01'] },
  WSGISocketPrefix: { since: '1.0', source: ['C07'] },
  ...knownWith('python-executable', 'WSGIPythonExecutable'),
  ...knownWith('restrict-embedded', 'WSGIRestrictEmbedded'),
  ...knownWith('lazy-initialization', 'WSGILazyInitialization'),
  ...removedAfter('2.0', 'WSGIUserAuthoritative'),
  ...removedAfter('3.0', 'WSGIPy3kWarningFlag'),
  ...removedAfter('4.1.0', 'WSGINewRelicConfigFile', 'WSGINewRelicEnvironment'),
  WSGIOutputBuffering: { since: '1.0', until: '1.6', source: 'tags' },
  WSGIReloadMechanism: { since: '1.0', until: '2.8', source: 'tags' },
  WSGIApacheExtensions: { since: '2.0', until: '2.8', source: 'tags' },
  ...knownWith('interpreter-options', 'WSGIInterpreterOptions'),
  WSGISwitchInterval: { since: '6.0.0', source: ['S04'] },
  ...knownWith('per-interpreter-gil', 'WSGIPerInterpreterGIL'),
  ...knownWith('free-threading', 'WSGIFreeThreading'),
  ...knownFrom('1.0', 'WSGIAcceptMutex', 'WSGICallableObject', 'WSGICaseSensitivity', 'WSGIPassAuthorization', 'WSGIPythonOptimize', 'WSGIRestrictProcess',
    'WSGIRestrictSignal', 'WSGIRestrictStdin', 'WSGIRestrictStdout', 'WSGIScriptAlias', 'WSGIScriptAliasMatch', 'WSGIScriptReloading'),
  ...knownFrom('2.0', 'WSGIAccessScript', 'WSGIAuthGroupScript', 'WSGIAuthUserScript', 'WSGIGroupAuthoritative'),
  ...knownWith('dispatch-script', 'WSGIDispatchScript'),
  ...knownWith('import-script', 'WSGIImportScript'),
  ...knownWith('egg-cache', 'WSGIPythonEggs'),
  ...knownFrom('3.0', 'WSGIChunkedRequest', 'WSGIErrorOverride', 'WSGIHandlerScript', 'WSGIPassApacheRequest', 'WSGIPythonWarnings', 'WSGIVerboseDebugging'),
  ...knownWith('bytecode-option', 'WSGIDontWriteBytecode'),
  ...knownFrom('3.4', 'WSGIEnableSendfile'),
  ...knownWith('hash-seed', 'WSGIPythonHashSeed'),
  ...knownFrom('4.2.0', 'WSGIServerMetrics'),
  ...knownFrom('4.3.0', 'WSGIMapHEADToGET'),
  ...knownFrom('4.4.9', 'WSGITrustedProxyHeaders'),
  ...knownFrom('4.4.10', 'WSGITrustedProxies'),
  ...knownFrom('4.5.8', 'WSGIIgnoreActivity'),
  ...knownFrom('4.6.0', 'WSGISocketRotation'),
  ...knownFrom('4.9.1', 'WSGIDestroyInterpreter'),
  WSGISlowRequests: { since: '6.0.0', source: 'manual' },
  WSGITelemetryOptions: { since: '6.0.0', source: 'manual' },
  WSGITelemetryService: { since: '6.0.0', source: 'manual' },
};

/** Every option of `WSGIDaemonProcess`. */
export const DAEMON_OPTIONS: Readonly<Record<string, Name>> = {
  home: { since: '1.0', source: ['E06'] },
  ...knownWith('python-path', 'python-path'),
  ...knownWith('python-home', 'python-home'),
  ...knownWith('locale-options', 'lang', 'locale'),
  'socket-user': { since: '4.4.1', source: ['C07'] },
  ...removedAfter('4.1.0', 'newrelic-config-file', 'newrelic-environment'),
  'switch-interval': { since: '6.0.0', source: ['S04'] },
  'interrupt-timeout': { since: '6.0.0', source: ['S04'] },
  'response-flush-delay': { since: '6.0.2', source: ['S04'] },
  'proxy-buffer-size': { since: '4.3.1', until: '4.4.6', source: 'tags' },
  ...knownFrom('1.0', 'user', 'group', 'processes', 'threads', 'umask', 'maximum-requests', 'shutdown-timeout'),
  ...knownWith('egg-cache', 'python-eggs'),
  ...knownFrom('2.0', 'stack-size', 'deadlock-timeout', 'inactivity-timeout', 'display-name', 'send-buffer-size', 'receive-buffer-size'),
  ...knownFrom('3.0', 'chroot', 'script-user', 'script-group', 'cpu-time-limit', 'cpu-priority'),
  ...knownWith('supplementary-groups', 'supplementary-groups'),
  ...knownFrom('3.4', 'memory-limit', 'virtual-memory-limit'),
  ...knownFrom('4.1.0', 'request-timeout', 'graceful-timeout', 'connect-timeout', 'socket-timeout', 'queue-timeout', 'listen-backlog', 'header-buffer-size'),
  ...knownFrom('4.2.0', 'server-metrics'),
  ...knownFrom('4.4.7', 'eviction-timeout', 'response-buffer-size'),
  ...knownFrom('4.5.6', 'startup-timeout'),
  ...knownFrom('4.5.12', 'restart-interval'),
  ...knownFrom('4.5.13', 'response-socket-timeout'),
};

/** Every option of `WSGIScriptAlias`; `WSGIImportScript` and the selectors of `<WSGIInterpreterOptions>` take the first two. */
export const ALIAS_OPTIONS: Readonly<Record<string, Name>> = knownWith('alias-options', 'process-group', 'application-group', 'callable-object', 'pass-authorization');
