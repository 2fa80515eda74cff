/** Processes of a server: Apache's parent, a child of it, and one for each daemon process group; each starts once. */
import { can } from '#core/releases';
import { ROOT } from '../disk/index.ts';
import type { Host } from '../python/index.ts';
import type { Given, Group } from '../server.ts';
import type { ProcessName } from '../trace.ts';
import { apacheAccount, hostOf, workingDirectoryOf } from './host.ts';
import { described, stateOf, type Failed, type Process } from './process.ts';
import type { Setup } from './setup.ts';
import { startPython } from './start-python.ts';

export class Processes {
  readonly #setup: Setup;
  readonly #known = new Map<string, Process | Failed>();

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  /** Python in Apache's parent process, where this release starts it there. */
  parent(): Process | Failed | undefined {
    const { release, server, machine } = this.#setup;
    const early = can(release, 'starts-in-parent') || server.lazy?.value === false;
    if (!early) return undefined;
    return this.#once('parent', () => startPython(this.#setup, 'parent', hostOf(this.#setup, ROOT, machine.workingDirectory, machine.homes[ROOT] ?? '/root'), undefined, server.home));
  }

  /** The process that runs the application: a daemon process of the group, or a child of Apache. A child passes every request on. */
  of(group: Group | undefined): Process | Failed {
    const { release, server, machine, recorder } = this.#setup;
    const child = this.#child();
    const passesOn = can(release, 'failed-start-answered') || can(release, 'failed-start-crashes');
    if (group === undefined || (child !== undefined && 'kind' in child && !passesOn)) return child ?? { kind: 'unknown', why: 'No process runs Python.' };
    return this.#once(`daemon ${group.name}`, () => {
      const account = group.options['user'] ?? apacheAccount(this.#setup);
      const accountHome = machine.homes[account] ?? `/home/${account}`;
      const directory = workingDirectoryOf(this.#setup, group, account, accountHome);
      if (typeof directory !== 'string') return directory;
      const own = group.options['python-home'];
      if (own !== undefined && server.home !== undefined) {
        recorder.idle.push({ by: { kind: 'setting', setting: server.home.by }, words: 'The process group\'s `python-home=` overrides it.', behaviour: 'python-home' });
      }
      return this.#begin({ group: group.name }, hostOf(this.#setup, account, directory, accountHome), group, own === undefined ? server.home : { value: own, by: group.by });
    });
  }

  /** A child of Apache; undefined where Python does not start in it. */
  #child(): Process | Failed | undefined {
    const { release, server, machine } = this.#setup;
    if (server.restricted?.value === true && can(release, 'restrict-keeps-python-out')) return undefined;
    const account = apacheAccount(this.#setup);
    return this.#once('child', () => this.#begin('child', hostOf(this.#setup, account, machine.workingDirectory, machine.homes[account] ?? '/'), undefined, server.home));
  }

  #once(key: string, make: () => Process | Failed): Process | Failed {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#known.set(key, made);
    return made;
  }

  /** Python in a process: taken over from the parent, or started with a home of its own. */
  #begin(name: ProcessName, host: Host, group: Group | undefined, home: Given | undefined): Process | Failed {
    const { recorder } = this.#setup;
    const parent = this.parent();
    if (parent === undefined) return startPython(this.#setup, name, host, group, home);
    if ('kind' in parent) return parent;
    if (group?.options['python-home'] !== undefined) {
      recorder.idle.push({ by: { kind: 'setting', setting: group.by }, words: '`python-home=` has no effect: Python is already running in the parent process.', behaviour: 'lazy-initialization' });
    }
    const process: Process = { ...parent, name, host, group, interpreters: new Map() };
    recorder.step(`${described(name)} is forked from Apache's parent process, where Python is already running.`, stateOf(process, '', parent.main.sys), { behaviour: 'starts-in-parent' });
    return process;
  }
}
