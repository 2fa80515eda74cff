import type { Scope, Setting } from './settings.ts';

/** A request as far as configuration can tell requests apart. */
export interface RequestTarget {
  /** The `Host` header without its port; absent selects the first virtual host. */
  readonly host?: string;
  /** Port that the request arrives at; absent means 80. */
  readonly port?: number;
  /** Path of the URL, decoded. */
  readonly path: string;
}

/** Why a setting does not decide about a request. */
export type Defeat = 'overridden' | 'other-host' | 'other-path' | 'inactive';

/** A setting that was looked at and did not decide. */
export interface Loser {
  readonly setting: Setting;
  readonly why: Defeat;
}

/** A value with the setting that decided it; no setting where it is the default. */
export interface Decision<Value> {
  /** `unknown` where it depends on something outside of the files. */
  readonly value: Value | 'unknown';
  readonly by: Setting | undefined;
  readonly losers: readonly Loser[];
}

/** Name of a process group or of an interpreter. */
export interface GroupName {
  /** As mod_wsgi reports it: empty for the server's own processes, or for the main interpreter. */
  readonly name: string;
  /** As it is written: `%{GLOBAL}`; undefined for the default. */
  readonly written: string | undefined;
}

/** Where a request is answered. */
export interface Route {
  /** The virtual host; undefined for the main server. */
  readonly host: Scope | undefined;
  /** Path of the WSGI script file; undefined where no WSGI script answers. */
  readonly script: Decision<string | undefined>;
  /** URL path that the script is mounted at (`SCRIPT_NAME`). */
  readonly mount: string;
  readonly processGroup: Decision<GroupName>;
  readonly applicationGroup: Decision<GroupName>;
  /** False where a setting whose condition is unknown may change the answer. */
  readonly certain: boolean;
}
