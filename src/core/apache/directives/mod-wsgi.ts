/** Directives of mod_wsgi, as in the table of its source. Their releases are facts of `#core/releases`. */
import type { Command, Table } from './command.ts';
import { daemonProcess, handlerScript, importScript, script, scriptAlias, scriptAliasMatch } from './mod-wsgi-options.ts';
import { PLACES, type DirectiveName } from './mod-wsgi-places.ts';
import { oneOf } from './values.ts';

const switched = oneOf((name) => `${name} must be one of: Off | On`, 'Off', 'On');
const switchOrAuto = oneOf((name) => `${name} must be one of: Off | On | Auto`, 'Off', 'On', 'Auto');

const ARGUMENTS: Readonly<Record<DirectiveName, Omit<Command, 'where' | 'global' | 'words'>>> = {
  WSGIScriptAlias: { takes: 'raw', help: 'Map location to target WSGI script file.', refuses: scriptAlias },
  WSGIScriptAliasMatch: { takes: 'raw', help: 'Map location pattern to target WSGI script file.', refuses: scriptAliasMatch, open: 'pattern' },
  WSGIDaemonProcess: { takes: 'raw', help: 'Specify details of daemon processes to start.', refuses: daemonProcess, open: 'accounts' },
  WSGISocketPrefix: { takes: 'one', help: 'Path prefix for the daemon process sockets.' },
  WSGISocketRotation: { takes: 'one', help: 'Enable/Disable rotation of daemon process sockets.', refuses: switched },
  WSGIAcceptMutex: { takes: 'one', help: 'Set accept mutex type for daemon processes.', open: 'value' },
  WSGILazyInitialization: { takes: 'one', help: 'Enable/Disable lazy Python initialization.', refuses: switched },
  WSGIVerboseDebugging: { takes: 'one', help: 'Enable/Disable verbose debugging messages.', refuses: switched },
  WSGIPy3kWarningFlag: { takes: 'one', help: 'Enable/Disable Python 3.0 warnings.', refuses: switched },
  WSGIDontWriteBytecode: { takes: 'one', help: 'Enable/Disable writing of byte code.', refuses: switched },
  WSGIPythonWarnings: { takes: 'one', help: 'Control Python warning messages.' },
  WSGIPythonOptimize: { takes: 'one', help: 'Set level of Python compiler optimisations.' },
  WSGIPythonHome: { takes: 'one', help: 'Python prefix/exec_prefix absolute path names.' },
  WSGIPythonPath: { takes: 'one', help: 'Python module search path.' },
  WSGIPythonEggs: { takes: 'one', help: 'Python eggs cache directory.' },
  WSGIPythonHashSeed: { takes: 'one', help: 'Python hash seed.', open: 'value' },
  WSGIDestroyInterpreter: { takes: 'one', help: 'Enable/Disable destruction of Python interpreter.', refuses: switched },
  WSGIRestrictEmbedded: { takes: 'one', help: 'Enable/Disable use of embedded mode.', refuses: switched },
  WSGIRestrictStdin: { takes: 'one', help: 'Enable/Disable restrictions on use of STDIN.', refuses: switched },
  WSGIRestrictStdout: { takes: 'one', help: 'Enable/Disable restrictions on use of STDOUT.', refuses: switched },
  WSGIRestrictSignal: { takes: 'one', help: 'Enable/Disable restrictions on use of signal().', refuses: switched },
  WSGICaseSensitivity: { takes: 'one', help: 'Define whether file system is case sensitive.', refuses: switched },
  WSGIRestrictProcess: { takes: 'raw', help: 'Limit selectable WSGI process groups.' },
  WSGIProcessGroup: { takes: 'one', help: 'Name of the WSGI process group.' },
  WSGIApplicationGroup: { takes: 'one', help: 'Application interpreter group.' },
  WSGICallableObject: { takes: 'one', help: 'Name of entry point in WSGI script file.' },
  WSGIImportScript: { takes: 'raw', help: 'Location of WSGI import script.', refuses: importScript },
  WSGIDispatchScript: { takes: 'raw', help: 'Location of WSGI dispatch script.', refuses: script('dispatch') },
  WSGIPassApacheRequest: { takes: 'one', help: 'Enable/Disable Apache request object.', refuses: switched },
  WSGIPassAuthorization: { takes: 'one', help: 'Enable/Disable WSGI authorization.', refuses: switched },
  WSGIScriptReloading: { takes: 'one', help: 'Enable/Disable script reloading mechanism.', refuses: switched },
  WSGIErrorOverride: { takes: 'one', help: 'Enable/Disable overriding of error pages.', refuses: switched },
  WSGIChunkedRequest: { takes: 'one', help: 'Enable/Disable support for chunked requests.', refuses: switched },
  WSGIMapHEADToGET: { takes: 'one', help: 'Enable/Disable mapping of HEAD to GET.', refuses: switchOrAuto },
  WSGIIgnoreActivity: { takes: 'one', help: 'Enable/Disable reset of inactvity timeout.', refuses: switched },
  WSGITrustedProxyHeaders: { takes: 'raw', help: 'Specify a list of trusted proxy headers.' },
  WSGITrustedProxies: { takes: 'raw', help: 'Specify a list of trusted proxies.', open: 'value' },
  WSGIEnableSendfile: { takes: 'one', help: 'Enable/Disable support for kernel sendfile.', refuses: switched },
  WSGIAccessScript: { takes: 'raw', help: 'Location of WSGI host access script file.', refuses: script('access') },
  WSGIAuthUserScript: { takes: 'raw', help: 'Location of WSGI user auth script file.', refuses: script('auth user') },
  WSGIAuthGroupScript: { takes: 'raw', help: 'Location of WSGI group auth script file.', refuses: script('auth group') },
  WSGIUserAuthoritative: { takes: 'one', help: 'Enable/Disable as being authoritative on users.', refuses: switched },
  WSGIGroupAuthoritative: { takes: 'one', help: 'Enable/Disable as being authoritative on groups.', refuses: switched },
  WSGIHandlerScript: { takes: 'raw', help: 'Location of WSGI handler script file.', refuses: handlerScript },
  WSGIServerMetrics: { takes: 'one', help: 'Enabled/Disable access to server metrics.', refuses: switched },
  WSGINewRelicConfigFile: { takes: 'one', help: 'New Relic monitoring agent configuration file.' },
  WSGINewRelicEnvironment: { takes: 'one', help: 'New Relic monitoring agent environment.' },
  WSGIPythonExecutable: { takes: 'one', help: 'Python executable absolute path name.' },
  WSGIOutputBuffering: { takes: 'one', help: 'Enable/Disable buffering of response.', refuses: switched },
  WSGIReloadMechanism: { takes: 'one', help: 'Defines what is reloaded when a reload occurs.', open: 'value' },
  WSGIApacheExtensions: { takes: 'one', help: 'Enable/Disable Apache extensions.', refuses: switched },
};

export const MOD_WSGI: Table = Object.fromEntries(Object.entries(ARGUMENTS).map(([name, command]) => [name, { ...PLACES[name as DirectiveName], ...command }]));
