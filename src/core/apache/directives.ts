import type { FactId, Release } from '#core/releases';

/** Where a name of mod_wsgi's configuration was found. */
export interface Name {
  /** First release that knows it; absent when nobody has looked it up. */
  readonly since?: Release;
  /** Last release that knows it; absent when the newest does. */
  readonly until?: Release;
  /** The facts that say so; `manual` for a name that is only known from the manual or from the module itself. */
  readonly source: readonly FactId[] | 'manual';
}

function listed(...names: readonly string[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, { source: 'manual' }]));
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
  WSGINewRelicConfigFile: { until: '5.0.2', source: ['S01'] },
  WSGINewRelicEnvironment: { until: '5.0.2', source: ['S01'] },
  WSGIUserAuthoritative: { until: '5.0.2', source: ['S01'] },
  WSGIPy3kWarningFlag: { until: '5.0.2', source: ['S01'] },
  WSGIInterpreterOptions: { since: '6.0.0', source: ['S04', 'P11'] },
  WSGIPerInterpreterGIL: { since: '6.0.0', source: ['S04'] },
  WSGIFreeThreading: { since: '6.0.0', source: ['S04'] },
  WSGISwitchInterval: { since: '6.0.0', source: ['S04'] },
  ...listed(
    'WSGIAcceptMutex', 'WSGIAccessScript', 'WSGIApplicationWrapper', 'WSGIAuthGroupScript', 'WSGIAuthUserScript', 'WSGICallableObject',
    'WSGICaseSensitivity', 'WSGIChunkedRequest', 'WSGIDestroyInterpreter', 'WSGIDispatchScript', 'WSGIDontWriteBytecode', 'WSGIEnableSendfile',
    'WSGIErrorOverride', 'WSGIGroupAuthoritative', 'WSGIHandlerScript', 'WSGIIgnoreActivity', 'WSGIImportScript', 'WSGIMapHEADToGET',
    'WSGIPassApacheRequest', 'WSGIPassAuthorization', 'WSGIPythonEggs', 'WSGIPythonHashSeed', 'WSGIPythonOptimize', 'WSGIPythonWarnings',
    'WSGIRestrictProcess', 'WSGIRestrictSignal', 'WSGIRestrictStdin', 'WSGIRestrictStdout', 'WSGIScriptAlias', 'WSGIScriptAliasMatch',
    'WSGIScriptReloading', 'WSGIServerMetrics', 'WSGISlowRequests', 'WSGISocketRotation', 'WSGITelemetryOptions', 'WSGITelemetryService',
    'WSGITrustedProxies', 'WSGITrustedProxyHeaders', 'WSGIVerboseDebugging',
  ),
};

/** Every option of `WSGIDaemonProcess`. */
export const DAEMON_OPTIONS: Readonly<Record<string, Name>> = {
  home: { since: '1.0', source: ['E06'] },
  'python-path': { since: '2.0', source: ['D01'] },
  'python-home': { since: '3.4', source: ['D02'] },
  lang: { since: '3.4', source: ['H14'] },
  locale: { since: '3.4', source: ['H14'] },
  'socket-user': { since: '4.4.1', source: ['C07'] },
  'newrelic-config-file': { until: '5.0.2', source: ['S01'] },
  'newrelic-environment': { until: '5.0.2', source: ['S01'] },
  'switch-interval': { since: '6.0.0', source: ['S04'] },
  'interrupt-timeout': { since: '6.0.0', source: ['S04'] },
  'response-flush-delay': { since: '6.0.2', source: ['S04'] },
  ...listed(
    'user', 'group', 'supplementary-groups', 'processes', 'threads', 'umask', 'chroot', 'python-eggs', 'stack-size', 'maximum-requests',
    'startup-timeout', 'shutdown-timeout', 'deadlock-timeout', 'inactivity-timeout', 'request-timeout', 'graceful-timeout', 'eviction-timeout',
    'restart-interval', 'connect-timeout', 'socket-timeout', 'queue-timeout', 'listen-backlog', 'display-name', 'send-buffer-size',
    'receive-buffer-size', 'header-buffer-size', 'response-buffer-size', 'response-socket-timeout', 'script-user', 'script-group',
    'cpu-time-limit', 'cpu-priority', 'memory-limit', 'virtual-memory-limit', 'server-metrics',
  ),
};

/** Every option of `WSGIScriptAlias`; `WSGIImportScript` and the selectors of `<WSGIInterpreterOptions>` take the first two. */
export const ALIAS_OPTIONS: Readonly<Record<string, Name>> = {
  'process-group': { since: '3.0', source: ['A01'] },
  'application-group': { since: '3.0', source: ['A01'] },
  'callable-object': { since: '3.0', source: ['A01'] },
  'pass-authorization': { since: '3.0', source: ['A01'] },
};
