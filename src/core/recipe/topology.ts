import type { TopologyPart } from './plan-types.ts';
import { MAIN_INTERPRETER } from './plan-types.ts';
import type { ProcessGroup, Topology } from '#core/picture';

/** Topology of a plan: process groups, their interpreters, and applications. */
export function topologyOf(plan: TopologyPart): Topology {
  const { applications, deployment } = plan;
  const groups = [...new Set(applications.map(({ group }) => group))].map((name): ProcessGroup => {
    const members = applications.filter(({ group }) => group === name);
    const interpreters = [...new Set(members.map(interpreterOf))].map((interpreter) => ({
      name: interpreter,
      applications: members.filter((member) => interpreterOf(member) === interpreter)
        .map((member) => ({ name: member.name, mount: member.mount, environment: member.environment })),
    }));
    const daemon = name !== undefined;
    const user = plan.groups.find((group) => group.name === name)?.user ?? plan.platform.apacheUser;
    return { name, user, processes: daemon ? deployment.processes : undefined, threads: daemon ? deployment.threads : undefined, interpreters };
  });
  return { server: deployment.serverName, groups };
}

function interpreterOf({ applicationGroup, name }: TopologyPart['applications'][number]): string {
  return applicationGroup === MAIN_INTERPRETER ? '' : (applicationGroup ?? name);
}
