import type { Scope, Setting } from '../settings.ts';

/** Properties of a request that configuration distinguishes. */
export interface RequestTarget {
  /** The `Host` header without its port; absent selects the first virtual host. */
  readonly host?: string;
  /** Port of the request, which the `Host` header names unless it is 80 or 443; absent means 80. */
  readonly port?: number;
  /** Address that the request arrives at; absent means that any address of a `<VirtualHost>` may be meant. */
  readonly address?: string;
  /** Path of the URL, decoded. */
  readonly path: string;
}

/** Kind of a path on the server; undefined if unknown. */
export type KindOf = (path: string) => 'file' | 'directory' | 'absent' | undefined;

/** Reason that a setting does not decide about a request. */
type Defeat = 'overridden' | 'other-host' | 'other-path' | 'inactive';

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

/** The WSGI script that answers, and where in the URL it is mounted (`SCRIPT_NAME`). */
export interface MountedScript {
  readonly path: string;
  readonly mount: string;
}

/** Process, interpreter and script that answer a request. */
export interface Route {
  /** The virtual host; undefined for the main server. */
  readonly host: Scope | undefined;
  /** Undefined where no WSGI script answers. */
  readonly script: Decision<MountedScript | undefined>;
  readonly processGroup: Decision<GroupName>;
  readonly applicationGroup: Decision<GroupName>;
  /** False where something unknown may change the answer, such as a condition or a rewrite. */
  readonly certain: boolean;
}
