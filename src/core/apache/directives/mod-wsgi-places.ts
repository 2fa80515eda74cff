/** Places of mod_wsgi's own directives, and their plain words. Apart from what Apache refuses of them, which browsers that only parse do not load. */
import type { Command } from './command.ts';

type Placed = Pick<Command, 'where' | 'global' | 'words'>;

const SERVER: Placed = { where: 'server', global: true };
const HOST: Placed = { where: 'server' };
const BOTH: Placed = { where: 'both' };
const AUTHORIZATION: Placed = { where: 'authorization' };

export const PLACES = {
  WSGIScriptAlias: { ...HOST, words: 2 },
  WSGIScriptAliasMatch: { ...HOST, words: 2 },
  WSGIDaemonProcess: { ...HOST, words: 1 },
  WSGISocketPrefix: SERVER,
  WSGISocketRotation: SERVER,
  WSGIAcceptMutex: SERVER,
  WSGILazyInitialization: SERVER,
  WSGIVerboseDebugging: SERVER,
  WSGIPy3kWarningFlag: SERVER,
  WSGIDontWriteBytecode: SERVER,
  WSGIPythonWarnings: SERVER,
  WSGIPythonOptimize: SERVER,
  WSGIPythonHome: SERVER,
  WSGIPythonPath: SERVER,
  WSGIPythonEggs: SERVER,
  WSGIPythonHashSeed: SERVER,
  WSGIDestroyInterpreter: SERVER,
  WSGIRestrictEmbedded: SERVER,
  WSGIRestrictStdin: SERVER,
  WSGIRestrictStdout: SERVER,
  WSGIRestrictSignal: SERVER,
  WSGICaseSensitivity: SERVER,
  WSGIRestrictProcess: BOTH,
  WSGIProcessGroup: BOTH,
  WSGIApplicationGroup: BOTH,
  WSGICallableObject: BOTH,
  WSGIImportScript: { ...HOST, words: 1 },
  WSGIDispatchScript: { ...BOTH, words: 1 },
  WSGIPassApacheRequest: BOTH,
  WSGIPassAuthorization: BOTH,
  WSGIScriptReloading: BOTH,
  WSGIErrorOverride: BOTH,
  WSGIChunkedRequest: BOTH,
  WSGIMapHEADToGET: BOTH,
  WSGIIgnoreActivity: BOTH,
  WSGITrustedProxyHeaders: BOTH,
  WSGITrustedProxies: BOTH,
  WSGIEnableSendfile: BOTH,
  WSGIAccessScript: { ...AUTHORIZATION, words: 1 },
  WSGIAuthUserScript: { ...AUTHORIZATION, words: 1 },
  WSGIAuthGroupScript: { ...AUTHORIZATION, words: 1 },
  WSGIUserAuthoritative: AUTHORIZATION,
  WSGIGroupAuthoritative: AUTHORIZATION,
  WSGIHandlerScript: { ...BOTH, words: 2 },
  WSGIServerMetrics: SERVER,
  WSGINewRelicConfigFile: SERVER,
  WSGINewRelicEnvironment: SERVER,
  WSGIPythonExecutable: SERVER,
  WSGIOutputBuffering: BOTH,
  WSGIReloadMechanism: BOTH,
  WSGIApacheExtensions: BOTH,
} satisfies Readonly<Record<string, Placed>>;

/** Name of a directive of mod_wsgi. */
export type DirectiveName = keyof typeof PLACES;

const WORDS: ReadonlyMap<string, number> = new Map(Object.entries<Placed>(PLACES).map(([name, { words = Infinity }]) => [name.toLowerCase(), words]));

/** The number of words before the options of a directive (names are not case-sensitive); Infinity when it has none. */
export function wordsBeforeOptions(name: string): number {
  return WORDS.get(name.toLowerCase()) ?? Infinity;
}

/** Directives of mod_wsgi that stand outside of every section, in lower case. `<WSGIInterpreterOptions>` takes some of them, too. */
export const SERVER_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global === true);

/** Directives of mod_wsgi that may stand in a host, but in no `<Directory>`, `<Location>` or `<Files>`, in lower case. */
export const HOST_ONLY: ReadonlySet<string> = namesWhere(({ where, global }) => where === 'server' && global !== true);

function namesWhere(fits: (placed: Placed) => boolean): ReadonlySet<string> {
  return new Set(Object.entries<Placed>(PLACES).flatMap(([name, placed]) => (fits(placed) ? [name.toLowerCase()] : [])));
}
