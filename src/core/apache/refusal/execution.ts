/** Execution of directives and sections, one after the other, as far as Apache refuses them by it. */
import { sentenceOf } from '#core/log';
import { DIRECTIVES, inRange, type ApacheSeries, type Release } from '#core/releases';
import { settingOptions } from '../arguments.ts';
import { callRefusal, canonicalName, COMMANDS, hostOf, listenerOf, parseAddress, secondArgument, type Call, type NamedCommand } from '../directives/index.ts';
import { optionQuoting } from '../option.ts';
import type { Known, Scope, Setting } from '../settings.ts';
import { withoutBracket } from '../syntax.ts';
import { readWord } from '../word.ts';

/** Server that reads the configuration; what is absent is unknown. */
export interface Server {
  readonly apache: ApacheSeries;
  readonly release?: Release | undefined;
  readonly known?: Known;
}

const NAMES = new Map(Object.entries(DIRECTIVES).map(([name, known]) => [name.toLowerCase(), known]));

export class Execution {
  readonly #server: Server;
  readonly #groups = new Map<string, Scope | undefined>();
  readonly #listeners = new Set<string>();
  readonly #names = new Map<Scope | undefined, string>();
  /** Sections that hold authorization. */
  readonly #filled = new Set<Scope>();

  constructor(server: Server) {
    this.#server = server;
  }

  /** Executes a directive, or returns the sentence with which Apache refuses it. */
  run(setting: Setting): string | undefined {
    const { key, words, scope, text } = setting;
    if (!this.#isKnown(key)) return sentenceOf('unknown-directive', { name: withoutBracket(readWord(text).value) });
    const command = COMMANDS.get(key);
    if (command !== undefined) {
      const { release } = this.#server;
      const options = command.words === undefined || release === undefined ? undefined : settingOptions(setting, optionQuoting(release)).slice(command.words);
      const refusal = callRefusal(command, this.#callOf(command, words, scope, options));
      if (refusal !== undefined) return refusal;
    }
    this.#note(setting);
    return undefined;
  }

  /** Begins a section, or returns the sentence with which Apache refuses it. */
  enter({ key, words, within, section }: Scope): string | undefined {
    const command = COMMANDS.get(`<${key}`);
    if (!this.#isKnown(`<${key}`)) return sentenceOf('unknown-directive', { name: `<${section.name}` });
    if (command === undefined) return undefined;
    const isOpen = section.argumentsAt < section.text.length && section.argumentsEnd === section.text.length;
    return callRefusal(isOpen ? { ...command, refuses: () => `${command.name}> directive missing closing '>'` } : command, this.#callOf(command, words, within));
  }

  /** Ends a section, or returns the sentence with which Apache refuses it when everything inside is executed. */
  leave(scope: Scope): string | undefined {
    const { key, words, within } = scope;
    const command = COMMANDS.get(`<${key}`);
    if (command === undefined) return undefined;
    if (/^require(?:all|any|none)$/.test(key)) {
      if (!this.#filled.has(scope)) return `${command.name}> directive contains no authorization directives`;
      this.#fill(within);
    }
    return secondArgument(this.#callOf(command, words, within));
  }

  #callOf({ name }: NamedCommand, words: readonly string[], scope: readonly Scope[], options?: Call['options']): Call {
    const { apache, release, known } = this.#server;
    return { name, words, scope, nameOf, options, apache, release, modules: known?.modules, executed: { groups: this.#groups, listeners: this.#listeners, names: this.#names } };
  }

  #isKnown(key: string): boolean {
    const { release, known } = this.#server;
    if (known?.directives !== undefined) return known.directives.has(key);
    const bare = key.replace(/^</, '');
    if (release === undefined || !bare.startsWith('wsgi')) return true;
    const name = NAMES.get(bare);
    return name !== undefined && inRange(release, name);
  }

  #note({ key, words: [first = ''], scope }: Setting): void {
    if (key === 'wsgidaemonprocess') this.#groups.set(first, hostOf(scope));
    else if (key === 'servername') this.#names.set(hostOf(scope), first.replace(/^.*?:\/\//, '').replace(/:.*/s, ''));
    else if (key === 'require') this.#fill(scope);
    else if (key === 'listen') {
      const address = parseAddress(first);
      if (address !== undefined) this.#listeners.add(listenerOf(address));
    }
  }

  #fill(scope: readonly Scope[]): void {
    const around = scope.at(-1);
    if (around !== undefined) this.#filled.add(around);
  }
}

function nameOf({ section }: Scope): string {
  return canonicalName(`<${section.name}`);
}
