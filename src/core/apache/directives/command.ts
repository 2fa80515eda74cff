/** A directive or section as Apache's command tables describe it: its arguments, and where it may stand. */
import { sentenceOf } from '#core/log';
import type { ApacheSeries, Release } from '#core/releases';
import type { ArgumentSyntax } from '../nodes.ts';
import type { Scope } from '../settings.ts';
import { countRefusal, type Shape } from './shape.ts';

/**
 * Places where a directive may stand. `server`: outside of directory sections. `directory`: inside of one. `both`. `authorization`:
 * inside of a directory section, in `<RequireAll>` too. `anywhere`: in `<RequireAll>` and outside of everything, too.
 */
export type DirectiveContext = 'server' | 'directory' | 'both' | 'authorization' | 'anywhere';

/** Conditions beside a directive's text: Apache may refuse one that is not refused here. */
export type Decider = 'disk' | 'modules' | 'accounts' | 'expression' | 'pattern' | 'value';

/** Traces of the directives that were executed before. */
interface Executed {
  /** Virtual host of each daemon process group by its name; undefined where it stands in none. */
  readonly groups: ReadonlyMap<string, Scope | undefined>;
  /** Addresses of `Listen` as "host:port". */
  readonly listeners: ReadonlySet<string>;
  /** `ServerName` of each virtual host, without its port; of the main server under undefined. */
  readonly names: ReadonlyMap<Scope | undefined, string>;
}

/** A directive or section with its arguments, at the moment when Apache executes it. */
export interface Call {
  /** Name as Apache's table writes it. */
  readonly name: string;
  readonly words: readonly string[];
  /** Sections around it, the outermost first. */
  readonly scope: readonly Scope[];
  /** Returns the name of a section as Apache's table writes it, with "<". */
  readonly nameOf: (scope: Scope) => string;
  /** Words and options behind the first words of a directive of mod_wsgi that has options, where the release is known. */
  readonly options: readonly ArgumentSyntax[] | undefined;
  readonly apache: ApacheSeries;
  /** Release of mod_wsgi; undefined if unknown. */
  readonly release: Release | undefined;
  /** Names of all loaded modules; undefined if unknown. */
  readonly modules: ReadonlySet<string> | undefined;
  readonly executed: Executed;
}

/** Returns Apache's sentence where it refuses the arguments. */
export type Check = (call: Call) => string | undefined;

export interface Command {
  readonly takes: Shape;
  readonly where: DirectiveContext;
  /** Description that Apache adds to its sentence about the number of arguments. */
  readonly help: string;
  /** Plain words before `name=value` options, for directives of mod_wsgi that have options. */
  readonly words?: number;
  /** Executed while Apache reads the files, before every directive that is not. */
  readonly read?: true;
  /** Refused in a virtual host, too. */
  readonly global?: true;
  /** Sections, in lower case, in which it is refused although they may hold its kind. */
  readonly notIn?: readonly string[];
  readonly refuses?: Check;
  readonly open?: Decider;
}

/** Commands by their names in Apache's tables; sections with "<". */
export type Table = Readonly<Record<string, Command>>;

/** Returns Apache's sentence where it refuses a directive or section, in the order of its checks. */
export function callRefusal(command: Command, call: Call): string | undefined {
  // While Apache reads the files, it does not look at the sections around a directive.
  return (command.read === true ? undefined : placeRefusal(command, call))
    ?? countRefusal(call.name, command.takes, call.words, command.help)
    ?? sectionRefusal(command, call)
    ?? command.refuses?.(call);
}

/** Returns the virtual host around a call. */
export function hostOf(scope: readonly Scope[]): Scope | undefined {
  return scope.find(({ key }) => key === 'virtualhost');
}

/** Sections in which the directives of a directory may stand. */
const DIRECTORY_SECTIONS: ReadonlySet<string> = new Set(['directory', 'directorymatch', 'location', 'locationmatch', 'files', 'filesmatch', 'if', 'elseif', 'else', 'proxy', 'proxymatch']);
/** Sections that hold nothing but authorization, and the settings of an authentication provider (`OR_AUTHCFG`). */
const AUTHORIZATION_SECTIONS: ReadonlySet<string> = new Set(['requireall', 'requireany', 'requirenone', 'authnprovideralias', 'authzprovideralias']);

/** Refuses a directive at a level where its kind may not stand (`req_override`). */
function placeRefusal({ where }: Command, { name, scope, apache, nameOf }: Call): string | undefined {
  if (where === 'anywhere' || isAllowed(where, scope)) return undefined;
  const around = scope.at(-1);
  return around === undefined || apache === '2.2' ? sentenceOf('not-in-section-22', { name }) : sentenceOf('not-in-section', { name, section: `${nameOf(around)}>` });
}

function isAllowed(where: Exclude<DirectiveContext, 'anywhere'>, scope: readonly Scope[]): boolean {
  const level = scope.findLast(({ key }) => DIRECTORY_SECTIONS.has(key) || AUTHORIZATION_SECTIONS.has(key))?.key;
  if (level === undefined) return where === 'server' || where === 'both';
  return AUTHORIZATION_SECTIONS.has(level) ? where === 'authorization' : where !== 'server';
}

/** Refuses a directive inside of sections that it looks for itself (`ap_check_cmd_context`). */
function sectionRefusal({ global, notIn = [] }: Command, { name, scope, nameOf }: Call): string | undefined {
  const shown = name.startsWith('<') ? `${name}>` : name;
  const around = (global === true ? hostOf(scope) : undefined) ?? scope.find(({ key }) => notIn.includes(key));
  return around === undefined ? undefined : sentenceOf('not-in-host', { name: shown, section: `${nameOf(around)}>` });
}
