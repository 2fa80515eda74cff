/** A server as it starts and answers requests, one after the other. */
import type { Route } from '#core/apache';
import { can } from '#core/releases';
import type { Cause } from '../python/index.ts';
import { importOf } from '../import.ts';
import type { Outcome } from '../outcome.ts';
import { runScript } from '../run-script.ts';
import type { Group } from '../server.ts';
import { interpreterIn } from './interpreter.ts';
import { hasSeveral, stateOf, type Interpreter, type Process } from './process.ts';
import { Processes } from './processes.ts';
import type { Setup } from './setup.ts';

/** An Apache with mod_wsgi, whose processes remember what earlier requests did to them. */
export class Serving {
  readonly #setup: Setup;
  readonly #processes: Processes;

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#processes = new Processes(setup);
  }

  /** Answers one request for a package. */
  answer(route: Route, imports: string | undefined): Outcome {
    const parent = this.#processes.parent();
    if (parent !== undefined && 'kind' in parent) return parent;
    const { script, processGroup, applicationGroup, certain } = route;
    if (!certain || script.value === 'unknown' || processGroup.value === 'unknown' || applicationGroup.value === 'unknown') {
      return { kind: 'unknown', why: 'The script, process group and application group depend on something outside these files.' };
    }
    if (script.value === undefined) return { kind: 'error', status: 404, message: undefined, words: 'No WSGI script is mounted at this path.', by: undefined };
    const { name } = processGroup.value;
    const open = this.#setup.server.open.find(({ key, words }) => key !== 'wsgidaemonprocess' || words[0] === name);
    if (open !== undefined) {
      return { kind: 'unknown', why: `\`${open.directive.name}\` on line ${open.directive.firstLine} is inside a condition that depends on something outside these files.` };
    }
    const group = this.#setup.server.groups.get(name);
    const kept = this.#keptOut(route, name, group);
    if (kept !== undefined) return kept;
    const process = this.#processes.of(group);
    if (!('interpreters' in process)) return process;
    const interpreter = interpreterIn(this.#setup, process, applicationGroup.value.name);
    if ('kind' in interpreter) return interpreter;
    return this.#load(script.value.path, process, applicationGroup.value.name, interpreter, imports);
  }

  /** Error of a request that no process may answer: unknown group, group of another host, or embedded mode restricted. */
  #keptOut({ host, processGroup }: Route, name: string, group: Group | undefined): Outcome | undefined {
    const { release, server } = this.#setup;
    const coded = can(release, 'wsgi-codes');
    const by: Cause | undefined = processGroup.by === undefined ? undefined : { kind: 'setting', setting: processGroup.by };
    if (name !== '' && group === undefined) {
      return { kind: 'error', status: 500, message: coded ? 'no-such-group-coded' : 'no-such-group', words: `There is no daemon process group called \`${name}\`.`, by };
    }
    const owner = group?.by.scope.find(({ key }) => key === 'virtualhost')?.section;
    if (owner !== undefined && owner !== host?.section) {
      const [names, other] = [server.hostNames.get(owner), server.hostNames.get(host?.section)];
      if (names === undefined || other === undefined) return { kind: 'unknown', why: `The process group \`${name}\` belongs to another virtual host, and one of the two has no ServerName.` };
      if (names !== other) return { kind: 'error', status: 500, message: coded ? 'group-of-other-host-coded' : 'group-of-other-host', words: `The process group \`${name}\` belongs to a virtual host with a different ServerName.`, by };
    }
    if (group === undefined && server.restricted?.value === true) {
      return { kind: 'error', status: 500, message: coded ? 'embedded-restricted-coded' : 'embedded-restricted', words: 'Embedded mode is blocked, and nothing assigns the request to a process group.', by: { kind: 'setting', setting: server.restricted.by } };
    }
    return undefined;
  }

  #load(script: string, process: Process, name: string, interpreter: Interpreter, imports: string | undefined): Outcome {
    const { machine, library: { python }, disk, recorder } = this.#setup;
    const { host: { view } } = process;
    const steps = machine.scripts.find(({ path }) => path === script)?.steps ?? [];
    if (!interpreter.loaded.has(script)) {
      if (steps.length > 0 && interpreter.loaded.size > 0 && hasSeveral(process)) {
        return { kind: 'unknown', why: 'Several scripts that change sys.path share an interpreter, and the order in which the processes load them is random.' };
      }
      const after = runScript(steps, script, interpreter.sys, { python, view, code: interpreter.code });
      if ('failure' in after) return { kind: 'error', status: 500, message: undefined, words: after.failure, by: { kind: 'file', path: script } };
      interpreter.sys = after;
      interpreter.loaded.add(script);
      recorder.step(steps.length === 0 ? `mod_wsgi loads \`${script}\`.` : `mod_wsgi loads \`${script}\`, which changes \`sys.path\`.`, stateOf(process, name, after), { by: { kind: 'file', path: script } });
    }
    if (imports !== undefined && !interpreter.imported.has(imports)) {
      const found = importOf(imports, interpreter.sys.path, view, disk);
      interpreter.imported.set(imports, found);
      recorder.step(found.winner === undefined ? `No entry contains \`${imports}\`.` : `Python imports \`${imports}\` from \`${found.winner.directory}\`.`, stateOf(process, name, interpreter.sys));
    }
    return {
      kind: 'served', sys: interpreter.sys, processGroup: process.group?.name ?? '', applicationGroup: name,
      imported: imports === undefined ? undefined : interpreter.imported.get(imports),
    };
  }
}
