import type { FactId, Release } from '#core/releases';

/** Where a name of mod_wsgi's configuration was found. */
export interface Name {
  /** First release that knows it; absent when nobody has looked it up. */
  readonly since?: Release;
  /** Last release that knows it; absent when the newest does. */
  readonly until?: Release;
  /** The facts that say so; `tags` for a name looked up in the source of every release; `manual` for one that only the manual has. */
  readonly source: readonly FactId[] | 'tags' | 'manual';
}

/** Names that the source of every release shows from this one on. */
function knownFrom(since: Release, ...names: readonly string[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, { since, source: 'tags' }]));
}

/** Every directive of mod_wsgi, on any platform, in any release; those of one release only are in it as well. */
export const DIRECTIVES: Readonly<Record<string, Name>> = {
  WSGIApplicationGroup: { since: '1.0', source: ['G01'] },
  WSGIProcessGroup: { since: '1.0', source: ['G01'] },
  WSGIDaemonProcess: { since: '1.0', source: ['E06', 'D07'] },
  WSGIPythonHome: { since: '1.0', source: ['H01', 'H02'] },
  WSGIPythonPath: { since: '1.0', source: ['P01'] },
  WSGIPythonExecutable: { since: '1.0', until: '1.6', source: ['X01'] },
  WSGISocketPrefix: { since: '1.0', source: ['C07'] },
  WSGIRestrictEmbedded: { since: '2.0', source: ['G01'] },
  WSGILazyInitialization: { since: '3.0', until: '5.0.2', source: ['D04', 'S01'] },
  WSGINewRelicConfigFile: { since: '4.1.0', until: '5.0.2', source: ['S01'] },
  WSGINewRelicEnvironment: { since: '4.1.0', until: '5.0.2', source: ['S01'] },
  WSGIUserAuthoritative: { since: '2.0', until: '5.0.2', source: ['S01'] },
  WSGIPy3kWarningFlag: { since: '3.0', until: '5.0.2', source: ['S01'] },
  WSGIOutputBuffering: { since: '1.0', until: '1.6', source: 'tags' },
  WSGIReloadMechanism: { since: '1.0', until: '2.8', source: 'tags' },
  WSGIApacheExtensions: { since: '1.0', until: '2.8', source: 'tags' },
  WSGIInterpreterOptions: { since: '6.0.0', source: ['S04', 'P11'] },
  WSGIPerInterpreterGIL: { since: '6.0.0', source: ['S04'] },
  WSGIFreeThreading: { since: '6.0.0', source: ['S04'] },
  WSGISwitchInterval: { since: '6.0.0', source: ['S04'] },
  ...knownFrom('1.0', 'WSGIAcceptMutex', 'WSGICallableObject', 'WSGICaseSensitivity', 'WSGIPassAuthorization', 'WSGIPythonOptimize', 'WSGIRestrictProcess',
    'WSGIRestrictSignal', 'WSGIRestrictStdin', 'WSGIRestrictStdout', 'WSGIScriptAlias', 'WSGIScriptAliasMatch', 'WSGIScriptReloading'),
  ...knownFrom('2.0', 'WSGIAccessScript', 'WSGIAuthGroupScript', 'WSGIAuthUserScript', 'WSGIDispatchScript', 'WSGIGroupAuthoritative', 'WSGIImportScript', 'WSGIPythonEggs'),
  ...knownFrom('3.0', 'WSGIChunkedRequest', 'WSGIErrorOverride', 'WSGIHandlerScript', 'WSGIPassApacheRequest', 'WSGIPythonWarnings', 'WSGIVerboseDebugging'),
  ...knownFrom('3.4', 'WSGIDontWriteBytecode', 'WSGIEnableSendfile'),
  ...knownFrom('4.1.0', 'WSGIApplicationWrapper', 'WSGIPythonHashSeed'),
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
  'python-path': { since: '2.0', source: ['D01'] },
  'python-home': { since: '3.4', source: ['D02'] },
  lang: { since: '3.4', source: ['H14'] },
  locale: { since: '3.4', source: ['H14'] },
  'socket-user': { since: '4.4.1', source: ['C07'] },
  'newrelic-config-file': { since: '4.1.0', until: '5.0.2', source: ['S01'] },
  'newrelic-environment': { since: '4.1.0', until: '5.0.2', source: ['S01'] },
  'switch-interval': { since: '6.0.0', source: ['S04'] },
  'interrupt-timeout': { since: '6.0.0', source: ['S04'] },
  'response-flush-delay': { since: '6.0.2', source: ['S04'] },
  'proxy-buffer-size': { since: '4.3.1', until: '4.4.6', source: 'tags' },
  ...knownFrom('1.0', 'user', 'group', 'processes', 'threads', 'umask', 'maximum-requests', 'shutdown-timeout'),
  ...knownFrom('2.0', 'python-eggs', 'stack-size', 'deadlock-timeout', 'inactivity-timeout', 'display-name', 'send-buffer-size', 'receive-buffer-size'),
  ...knownFrom('3.0', 'chroot', 'script-user', 'script-group', 'cpu-time-limit', 'cpu-priority'),
  ...knownFrom('3.4', 'supplementary-groups', 'memory-limit', 'virtual-memory-limit'),
  ...knownFrom('4.1.0', 'request-timeout', 'graceful-timeout', 'connect-timeout', 'socket-timeout', 'queue-timeout', 'listen-backlog', 'header-buffer-size'),
  ...knownFrom('4.2.0', 'server-metrics'),
  ...knownFrom('4.4.7', 'eviction-timeout', 'response-buffer-size'),
  ...knownFrom('4.5.6', 'startup-timeout'),
  ...knownFrom('4.5.12', 'restart-interval'),
  ...knownFrom('4.5.13', 'response-socket-timeout'),
};

/** Every option of `WSGIScriptAlias`; `WSGIImportScript` and the selectors of `<WSGIInterpreterOptions>` take the first two. */
export const ALIAS_OPTIONS: Readonly<Record<string, Name>> = {
  'process-group': { since: '3.0', source: ['A01'] },
  'application-group': { since: '3.0', source: ['A01'] },
  'callable-object': { since: '3.0', source: ['A01'] },
  'pass-authorization': { since: '3.0', source: ['A01'] },
};

/**
 * Directives that stand outside of every section, by the checks in the source (`GLOBAL_ONLY`), in lower case. Since 6.0.0
 * `<WSGIInterpreterOptions>` takes some of them, too.
 */
export const SERVER_ONLY: ReadonlySet<string> = new Set([
  'WSGIAcceptMutex', 'WSGICaseSensitivity', 'WSGIDestroyInterpreter', 'WSGIDontWriteBytecode', 'WSGILazyInitialization', 'WSGINewRelicConfigFile',
  'WSGINewRelicEnvironment', 'WSGIPy3kWarningFlag', 'WSGIPythonEggs', 'WSGIPythonExecutable', 'WSGIPythonHashSeed', 'WSGIPythonHome', 'WSGIPythonOptimize',
  'WSGIPythonPath', 'WSGIPythonWarnings', 'WSGIRestrictEmbedded', 'WSGIRestrictSignal', 'WSGIRestrictStdin', 'WSGIRestrictStdout', 'WSGIServerMetrics',
  'WSGISocketPrefix', 'WSGISocketRotation', 'WSGIVerboseDebugging',
].map((name) => name.toLowerCase()));

/** Directives that may stand in a host, but in no `<Directory>`, `<Location>` or `<Files>`, in lower case. */
export const HOST_ONLY: ReadonlySet<string> = new Set([
  'WSGIDaemonProcess', 'WSGIScriptAlias', 'WSGIScriptAliasMatch', 'WSGIImportScript',
].map((name) => name.toLowerCase()));
