import type { Interpreter, PicturedApplication, ProcessGroup, Topology } from './topology.ts';

/** What the picture is of, in a few words. */
export function titleOf({ server }: Topology): string {
  return `Where requests for ${server} go`;
}

/** The picture in sentences, one for each application: what a reader is told who does not see it. */
export function describeTopology({ server, groups }: Topology): string {
  const sentences = groups.flatMap((group) => group.interpreters.flatMap((interpreter) =>
    interpreter.applications.map((application) => applicationSentence(group, interpreter, application))));
  return [`Apache answers for ${server}.`, ...sentences].join(' ');
}

function applicationSentence(group: ProcessGroup, { name }: Interpreter, application: PicturedApplication): string {
  const home = group.name === undefined ? 'Apache\'s own processes' : `the process group ${group.name}`;
  const facts = [sizeOf(group), `user ${group.user}`].filter((fact) => fact !== '').join(', ');
  const interpreter = name === '' ? 'main interpreter (%{GLOBAL})' : `interpreter ${name}`;
  return `Requests for ${application.mount} go to the application ${application.name} in ${home} (${facts}), ${interpreter}, `
    + `which imports from ${application.environment}.`;
}

/** How many processes and threads a group has, as far as that is known: "2 processes, 15 threads". */
export function sizeOf({ processes, threads }: ProcessGroup): string {
  return [counted(processes, 'process', 'processes'), counted(threads, 'thread', 'threads')].filter((part) => part !== '').join(', ');
}

function counted(count: number | undefined, one: string, many: string): string {
  return count === undefined ? '' : `${count} ${count === 1 ? one : many}`;
}
