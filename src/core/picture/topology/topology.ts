/** A deployment as the picture shows it: who answers which path, and from where it imports. */
export interface Topology {
  /** The site's name, such as "www.example.org". */
  readonly server: string;
  readonly groups: readonly ProcessGroup[];
}

/** Processes that Python runs in: daemon processes, or Apache's own. */
export interface ProcessGroup {
  /** Undefined in embedded mode: Apache's own processes. */
  readonly name: string | undefined;
  readonly processes: number | undefined;
  readonly threads: number | undefined;
  readonly user: string;
  readonly interpreters: readonly Interpreter[];
}

/** A Python interpreter, of which every process of the group has one. */
export interface Interpreter {
  /** Empty for the main interpreter. */
  readonly name: string;
  readonly applications: readonly PicturedApplication[];
}

/** A WSGI application. Those with the same environment are linked to one box. */
export interface PicturedApplication {
  readonly name: string;
  /** The URL path, such as "/" or "/shop". */
  readonly mount: string;
  readonly environment: string;
}
