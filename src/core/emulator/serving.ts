/** A server as it starts and answers requests, one after the other: its processes, and the interpreters in them. */
import type { Route } from '#core/apache';
import { startFailure } from '#core/log';
import { can, isPython2, type Release } from '#core/releases';
import type { Cause } from './cause.ts';
import { ROOT, viewOf, type Account, type Disk, type View } from './disk/index.ts';
import { homeCall } from './home.ts';
import { importOf } from './import.ts';
import { diskFor, libraryOf } from './layout/index.ts';
import type { Machine } from './machine.ts';
import { listsFor } from './lists.ts';
import { addList } from './module-path.ts';
import type { Outcome } from './outcome.ts';
import { findPaths, run, type Host, type Library, type NotStarted, type PathEntry, type Start, type Started, type Sys } from './python/index.ts';
import { runScript } from './run-script.ts';
import type { Given, Group, Server } from './server.ts';
import type { ProcessName, Recorder, State } from './trace.ts';

type Failed = Extract<Outcome, { kind: 'not-started' | 'unknown' }>;

/** A process that Python runs in, and its interpreters by application group. */
interface Process {
  readonly name: ProcessName;
  readonly host: Host;
  readonly group: Group | undefined;
  readonly main: Started;
  readonly interpreters: Map<string, Interpreter>;
}

interface Interpreter {
  readonly code: Started['code'];
  sys: Sys;
  readonly loaded: Set<string>;
  readonly imported: Map<string, ReturnType<typeof importOf>>;
}

/** An Apache with mod_wsgi, whose processes remember what earlier requests did to them. */
export class Serving {
  readonly #release: Release;
  readonly #machine: Machine;
  readonly #server: Server;
  readonly #recorder: Recorder;
  readonly #disk: Disk;
  readonly #library: Library;
  readonly #variables: Machine['variables'];
  readonly #processes = new Map<string, Process | Failed>();

  constructor(release: Release, machine: Machine, server: Server, recorder: Recorder) {
    this.#release = release;
    this.#machine = machine;
    this.#server = server;
    this.#recorder = recorder;
    this.#disk = diskFor(machine);
    this.#library = libraryOf(machine.python);
    this.#variables = server.path !== undefined && can(release, 'path-inherited') ? { ...machine.variables, PYTHONPATH: server.path.value } : machine.variables;
  }

  /** Answers one request. */
  answer({ host, script, processGroup, applicationGroup, certain }: Route, imports: string | undefined): Outcome {
    const parent = this.#parent();
    if (parent !== undefined && 'kind' in parent) return parent;
    if (!certain || script.value === 'unknown' || processGroup.value === 'unknown' || applicationGroup.value === 'unknown') {
      return { kind: 'unknown', why: 'Which script, process group and application group answer depends on something outside of these files.' };
    }
    if (script.value === undefined) return { kind: 'error', status: 404, message: undefined, words: 'No WSGI script answers this path.', by: undefined };
    const { name } = processGroup.value;
    const by: Cause | undefined = processGroup.by === undefined ? undefined : { kind: 'setting', setting: processGroup.by };
    const group = this.#server.groups.get(name);
    if (name !== '' && group === undefined) {
      return { kind: 'error', status: 500, message: can(this.#release, 'wsgi-codes') ? 'no-such-group-coded' : 'no-such-group', words: `No daemon process group is called \`${name}\`.`, by };
    }
    const owner = group?.by.scope.find(({ key }) => key === 'virtualhost')?.section;
    if (owner !== undefined && owner !== host?.section) {
      const [names, other] = [this.#server.hostNames.get(owner), this.#server.hostNames.get(host?.section)];
      if (names === undefined || other === undefined) return { kind: 'unknown', why: `The process group \`${name}\` belongs to another virtual host, and one of the two has no ServerName.` };
      const message = can(this.#release, 'wsgi-codes') ? 'group-of-other-host-coded' : 'group-of-other-host';
      if (names !== other) return { kind: 'error', status: 500, message, words: `The process group \`${name}\` belongs to a virtual host with another ServerName.`, by };
    }
    if (group === undefined && this.#server.restricted?.value === true) {
      const message = can(this.#release, 'wsgi-codes') ? 'embedded-restricted-coded' : 'embedded-restricted';
      return { kind: 'error', status: 500, message, words: 'Embedded mode is switched off, and the request names no process group.', by: { kind: 'setting', setting: this.#server.restricted.by } };
    }
    const process = this.#process(group);
    if (!('interpreters' in process)) return process;
    const interpreter = this.#interpreter(process, applicationGroup.value.name);
    if ('kind' in interpreter) return interpreter;
    return this.#load(script.value.path, process, applicationGroup.value.name, interpreter, imports);
  }

  /** Python in Apache's parent process, where this release starts it there. */
  #parent(): Process | Failed | undefined {
    const early = can(this.#release, 'starts-in-parent') || this.#server.lazy?.value === false;
    if (!early) return undefined;
    return this.#once('parent', () => {
      const host = this.#host(ROOT, this.#machine.workingDirectory, this.#machine.homes[ROOT] ?? '/root');
      return this.#start('parent', host, undefined, this.#server.home);
    });
  }

  #once(key: string, make: () => Process | Failed): Process | Failed {
    const known = this.#processes.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#processes.set(key, made);
    return made;
  }

  /** The process that runs the application: a daemon process of the group, or a child of Apache. A child passes every request on. */
  #process(group: Group | undefined): Process | Failed {
    const child = this.#child();
    const passesOn = can(this.#release, 'failed-start-answered') || can(this.#release, 'failed-start-crashes');
    if (group === undefined || (child !== undefined && 'kind' in child && !passesOn)) return child ?? { kind: 'unknown', why: 'No process has Python.' };
    return this.#once(`daemon ${group.name}`, () => {
      const account = group.options['user'] ?? this.#account;
      const accountHome = this.#machine.homes[account] ?? `/home/${account}`;
      const directory = this.#workingDirectory(group, account, accountHome);
      if (typeof directory !== 'string') return directory;
      const host = this.#host(account, directory, accountHome);
      const own = group.options['python-home'];
      if (own !== undefined && this.#server.home !== undefined) {
        this.#recorder.idle.push({ by: { kind: 'setting', setting: this.#server.home.by }, words: '`python-home=` of the process group counts instead.', behaviour: 'python-home' });
      }
      const home = own === undefined ? this.#server.home : { value: own, by: group.by };
      return this.#begin({ group: group.name }, host, group, home);
    });
  }

  /** A child of Apache; undefined where Python does not start in it. */
  #child(): Process | Failed | undefined {
    if (this.#server.restricted?.value === true && can(this.#release, 'restrict-keeps-python-out')) return undefined;
    return this.#once('child', () => {
      const host = this.#host(this.#account, this.#machine.workingDirectory, this.#machine.homes[this.#account] ?? '/');
      return this.#begin('child', host, undefined, this.#server.home);
    });
  }

  get #account(): Account {
    return this.#server.user?.value ?? this.#machine.account;
  }

  #host(account: Account, workingDirectory: string, accountHome: string): Host {
    return { view: viewOf(this.#disk, account, workingDirectory, this.#recorder.probes), variables: this.#variables, accountHome };
  }

  /** Where a daemon process works (facts C08, C09). */
  #workingDirectory(group: Group, account: Account, accountHome: string): string | Failed {
    const release = this.#release;
    const home = group.options['home'];
    if (home === undefined) {
      const movesHome = can(release, 'account-home-for-all') || (can(release, 'account-home-only-for-others') && account !== this.#account);
      return movesHome ? accountHome : this.#machine.workingDirectory;
    }
    const enters = viewOf(this.#disk, can(release, 'working-folder-entered-by-account') ? account : ROOT, '/', this.#recorder.probes);
    if (enters.list(home) !== undefined) return home;
    if (!can(release, 'working-folder-required')) return this.#machine.workingDirectory;
    return { kind: 'not-started', where: 'process', logged: [`Unable to change working directory to '${home}'.`], by: { kind: 'setting', setting: group.by } };
  }

  /** Python in a process: taken over from the parent, or started with a home of its own. */
  #begin(name: ProcessName, host: Host, group: Group | undefined, home: Given | undefined): Process | Failed {
    const parent = this.#parent();
    if (parent === undefined) return this.#start(name, host, group, home);
    if ('kind' in parent) return parent;
    if (group?.options['python-home'] !== undefined) {
      this.#recorder.idle.push({ by: { kind: 'setting', setting: group.by }, words: '`python-home=` has no effect: Python runs in the parent process already.', behaviour: 'lazy-initialization' });
    }
    const process = { ...parent, name, host, group, interpreters: new Map<string, Interpreter>() };
    this.#recorder.step(`${described(name)} is forked from Apache's parent process, with the Python that runs there.`, state(process, '', parent.main.sys), { behaviour: 'starts-in-parent' });
    return process;
  }

  #start(name: ProcessName, host: Host, group: Group | undefined, home: Given | undefined): Process | Failed {
    const { view, variables } = host;
    const by: Cause | undefined = home === undefined ? undefined : { kind: 'setting', setting: home.by };
    const before: State = { process: name, account: view.account };
    this.#recorder.step(`${described(name)} starts Python, as \`${view.account}\`.`, before);
    const start: Start = { variables, ...this.#told(home, view, before, by) };
    const found = findPaths(this.#library, start, view);
    if ('kind' in found) return this.#failed(found, name, before, by);
    const first = this.#attributed(found);
    if (by !== undefined && start.home === undefined && !view.exists(start.programName ?? '') && can(this.#release, 'bad-home-ignored')) {
      this.#recorder.idle.push({ by, words: 'There is no such program, and Python goes on as if no home were set.', behaviour: 'bad-home-ignored' });
    }
    this.#recorder.step(`Python takes \`${first.prefix}\` for its prefix.`, { ...before, sys: first }, by === undefined ? {} : { by });
    const main = run(this.#library, this.#machine.python.maker, first, host);
    if (main.kind !== 'started') return this.#failed(main, name, { ...before, sys: first }, by);
    this.#recorder.step('`site` adds the directories for packages, and what `.pth` files in them name.', { ...before, interpreter: '', sys: main.sys });
    return { name, host, group, main, interpreters: new Map() };
  }

  /** Where the variable PYTHONPATH is mod_wsgi's own work, its entries come from the directive. */
  #attributed(sys: Sys): Sys {
    const { path } = this.#server;
    if (path === undefined || !can(this.#release, 'path-inherited')) return sys;
    const by: Cause = { kind: 'setting', setting: path.by };
    return { ...sys, path: sys.path.map((entry) => (entry.origin === 'PYTHONPATH' ? { ...entry, origin: 'WSGIPythonPath', by } : entry)) };
  }

  /** What mod_wsgi tells Python before it starts. */
  #told(home: Given | undefined, view: View, before: State, by: Cause | undefined): Pick<Start, 'home' | 'programName'> {
    const executable = this.#server.executable;
    const program = executable === undefined ? {} : { programName: executable.value };
    if (home === undefined || by === undefined) return program;
    const call = homeCall(this.#release, home.value, view);
    this.#recorder.step(call.words, before, call.behaviour === undefined ? { by } : { by, behaviour: call.behaviour });
    return { ...program, ...call.start };
  }

  #failed(why: NotStarted, process: ProcessName, before: State, by: Cause | undefined): Failed {
    if (why.kind === 'unknown') return why;
    const context = typeof process === 'object' ? `daemon process '${process.group}'` : 'embedded mode';
    const line = why.kind === 'no-library' ? startFailure(this.#release, this.#library.python, context) : why.line;
    this.#recorder.step(isPython2(this.#library.python) ? 'No entry of the path has the module `site`, and Python ends.' : 'No entry of the path has the package `encodings`, and Python ends.', before);
    const where = process === 'parent' ? 'httpd' : process === 'child' && can(this.#release, 'failed-start-answered') ? 'answered' : 'process';
    return { kind: 'not-started', where, logged: [line], by };
  }

  #interpreter(process: Process, name: string): Interpreter | Failed {
    const known = process.interpreters.get(name);
    if (known !== undefined) return known;
    // The main interpreter has the empty name. Every other one is made anew, from the path before `site` ran.
    const started = name === '' ? process.main : run(this.#library, this.#machine.python.maker, process.main.first, process.host);
    if (started.kind !== 'started') return this.#failed(started, process.name, state(process, name, process.main.first), undefined);
    this.#recorder.step(name === '' ? 'The application runs in the main interpreter.' : `A new interpreter is made for the application group \`${name}\`.`, state(process, name, started.sys));
    const sys = this.#withModulePath(process, name, started);
    if ('kind' in sys) return sys;
    if (started.code.unread.length > 0) {
      return { kind: 'unknown', why: `A .pth file runs code, and what it does to the path is not known: ${started.code.unread.join(', ')}.` };
    }
    const interpreter: Interpreter = { code: started.code, sys, loaded: new Set(), imported: new Map() };
    process.interpreters.set(name, interpreter);
    return interpreter;
  }

  #withModulePath(process: Process, name: string, { sys, code }: Started): Sys | Failed {
    const { group, host: { view } } = process;
    const target = { release: this.#release, python: this.#library.python, view, code };
    let path: readonly PathEntry[] = sys.path;
    const { lists, idle } = listsFor(this.#server, this.#release, group, name);
    this.#recorder.idle.push(...idle);
    for (const list of lists) {
      const added = addList(target, path, list);
      if (added === undefined) continue;
      if (added.behaviour === 'path-list-broken') this.#recorder.idle.push({ by: list.by, words: 'On Python 3 this release adds no directory of a list of two or more.', behaviour: added.behaviour });
      path = added.path;
      this.#recorder.step(`\`${list.origin === 'python-path' ? 'python-path=' : 'WSGIPythonPath'}\` adds \`${list.value}\`.`, state(process, name, { ...sys, path }), { by: list.by, behaviour: added.behaviour });
    }
    const home = group?.options['home'];
    if (group === undefined || home === undefined || !can(this.#release, 'home-added-to-path')) return { ...sys, path };
    const by: Cause = { kind: 'setting', setting: group.by };
    if (can(this.#release, 'home-with-path-crashes', this.#library.python) && group.options['python-path']) {
      return { kind: 'not-started', where: 'process', logged: [], by };
    }
    path = [{ directory: can(this.#release, 'home-entry-empty') ? '' : home, origin: 'home', by }, ...path];
    this.#recorder.step(`\`home=\` puts the working directory in front.`, state(process, name, { ...sys, path }), { by, behaviour: 'home-added-to-path' });
    return { ...sys, path };
  }

  #load(script: string, process: Process, name: string, interpreter: Interpreter, imports: string | undefined): Outcome {
    const { host: { view } } = process;
    const steps = this.#machine.scripts.find(({ path }) => path === script)?.steps ?? [];
    if (!interpreter.loaded.has(script)) {
      if (steps.length > 0 && interpreter.loaded.size > 0 && hasSeveral(process)) {
        return { kind: 'unknown', why: 'Scripts that change the path share an interpreter, and which of several processes loads which of them first is left to chance.' };
      }
      const after = runScript(steps, script, interpreter.sys, { python: this.#library.python, view, code: interpreter.code });
      if ('failure' in after) return { kind: 'error', status: 500, message: undefined, words: after.failure, by: { kind: 'file', path: script } };
      interpreter.sys = after;
      interpreter.loaded.add(script);
      this.#recorder.step(steps.length === 0 ? `\`${script}\` is loaded.` : `\`${script}\` is loaded, and changes where Python looks.`, state(process, name, after), { by: { kind: 'file', path: script } });
    }
    if (imports !== undefined && !interpreter.imported.has(imports)) {
      const found = importOf(imports, interpreter.sys.path, view, this.#disk);
      interpreter.imported.set(imports, found);
      this.#recorder.step(found.winner === undefined ? `No entry has \`${imports}\`.` : `\`${imports}\` comes from \`${found.winner.directory}\`.`, state(process, name, interpreter.sys));
    }
    return {
      kind: 'served', sys: interpreter.sys, processGroup: process.group?.name ?? '', applicationGroup: name,
      imported: imports === undefined ? undefined : interpreter.imported.get(imports),
    };
  }
}

/** Whether other processes may answer the same requests: every child of Apache does, and each process of a group with `processes=`. */
function hasSeveral({ name, group }: Process): boolean {
  return name === 'child' || Number(group?.options['processes'] ?? 1) > 1;
}

function described(process: ProcessName): string {
  if (process === 'parent') return 'Apache\'s parent process';
  return process === 'child' ? 'A child process of Apache' : `A daemon process of the group \`${process.group}\``;
}

function state({ name, host: { view } }: Process, interpreter: string, sys: Sys): State {
  return { process: name, account: view.account, interpreter, sys };
}
