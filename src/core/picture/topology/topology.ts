/** Processes, interpreters, applications and environments of a deployment. */
export interface Topology {
  /** The site's name, such as "www.example.org". */
  readonly server: string;
  readonly groups: readonly ProcessGroup[];
}

/** Processes with Python: daemon processes, or Apache's own. */
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

/** Title of the picture. */
export function titleOf({ server }: Topology): string {
  return `Where requests for ${server} go`;
}

/** Text alternative: a sentence for each application. */
export function describeTopology({ server, groups }: Topology): string {
  const sentences = groups.flatMap((group) => group.interpreters.flatMap((interpreter) =>
    interpreter.applications.map((application) => applicationSentence(group, interpreter, application))));
  return [`Apache serves ${server}.`, ...sentences].join(' ');
}

function applicationSentence(group: ProcessGroup, { name }: Interpreter, application: PicturedApplication): string {
  const home = group.name === undefined ? 'Apache\'s own processes' : `the process group ${group.name}`;
  const facts = [sizeOf(group), `user ${group.user}`].filter((fact) => fact !== '').join(', ');
  const interpreter = name === '' ? 'main interpreter (%{GLOBAL})' : `interpreter ${name}`;
  return `Requests for ${application.mount} go to the application ${application.name} in ${home} (${facts}), ${interpreter}, `
    + `which imports from ${application.environment}.`;
}

/** Known numbers of processes and threads, such as "2 processes, 15 threads". */
export function sizeOf({ processes, threads }: ProcessGroup): string {
  return [counted(processes, 'process', 'processes'), counted(threads, 'thread', 'threads')].filter((part) => part !== '').join(', ');
}

function counted(count: number | undefined, one: string, many: string): string {
  return count === undefined ? '' : `${count} ${count === 1 ? one : many}`;
}
