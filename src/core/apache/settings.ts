import type { Origin } from './dump.ts';
import type { Span } from './logical-lines.ts';
import type { DirectiveSyntax, SectionSyntax } from './nodes.ts';
import type { ParsedConfig } from './syntax.ts';

/** A file of configuration with its path on the server, as far as that is known. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/** A file of configuration, read. */
export interface ReadFile extends ConfigFile, ParsedConfig {
  /** Origins of the lines, if the file is what `-t -D DUMP_CONFIG` prints. */
  readonly origins?: readonly Origin[];
}

/** Facts about a server beyond its files. Absent properties are unknown, and conditions on them are neither true nor false. */
export interface Known {
  /** All modules that are loaded, by their names for LoadModule (`wsgi_module`), as `apache2ctl -M` lists them. */
  readonly modules?: ReadonlySet<string>;
  /** Modules that are taken to be loaded, although no file loads them; the others stay unknown. */
  readonly supposedModules?: ReadonlySet<string>;
  /** All names that Apache is started with (`-D NAME`). */
  readonly defines?: ReadonlySet<string>;
  /** All environment variables of Apache's own process. */
  readonly environment?: ReadonlyMap<string, string>;
  /** Version of Apache, such as "2.4.57". */
  readonly apache?: string;
  /** Every directive and section of the server, in lower case, as `apache2ctl -L` lists them; sections with "<". */
  readonly directives?: ReadonlySet<string>;
  /** Directory that relative paths begin at, where no file sets `ServerRoot`. */
  readonly serverRoot?: string;
}

/** Truth of a condition: `unknown` where it depends on what nobody has said. */
export type Truth = true | false | 'unknown';

/** A place in a file. */
export interface Place {
  readonly file: ReadFile;
  readonly span: Span;
}

/** A section around a setting that decides which requests it is for, such as `<VirtualHost>` or `<Directory>`. */
export interface Scope {
  readonly file: ReadFile;
  readonly section: SectionSyntax;
  /** Name in lower case: `virtualhost`, `directory`. */
  readonly key: string;
  /** Arguments with variables put in. */
  readonly words: readonly string[];
  /** Place in the order in which Apache reads sections and settings. */
  readonly order: number;
  /** Sections of this kind around it, from the outermost to the innermost. */
  readonly within: readonly Scope[];
  readonly conditions: readonly Condition[];
  /** As for a setting. */
  readonly active: Truth;
}

/** A section around a setting whose condition decides whether Apache reads it at all. */
export interface Condition {
  readonly file: ReadFile;
  readonly section: SectionSyntax;
  readonly holds: Truth;
}

/** A directive as Apache would execute it. */
export interface Setting {
  readonly file: ReadFile;
  /** Place in the order in which Apache reads sections and settings. */
  readonly order: number;
  readonly directive: DirectiveSyntax;
  /** Name in lower case, since Apache compares names without case. */
  readonly key: string;
  /** The line with variables and macro parameters put in, and where its arguments begin. */
  readonly text: string;
  readonly argumentsAt: number;
  /** Arguments as plain words, decoded. For `name=value` options see `settingArguments`. */
  readonly words: readonly string[];
  /** From the outermost section to the innermost. */
  readonly scope: readonly Scope[];
  readonly conditions: readonly Condition[];
  /** False where a condition around it is false, `unknown` where one is unknown or a `<If>` tests the request. */
  readonly active: Truth;
  /** Directives through which Apache came here, the outermost first: `Include`, `Use`. */
  readonly via: readonly Place[];
}

/** Question that the files alone do not answer. */
export interface Unresolved extends Place {
  /**
   * `include`: a file that is not among those given. `variable`: `${NAME}` that no file defines. `condition`: a test
   * of something unknown. `macro`: a `Use` of a macro that no file defines. `depth`: files or macros that read
   * themselves, or each other. `limit`: what stands inside too many sections, or comes behind too many uses of macros and includes.
   */
  readonly kind: 'include' | 'variable' | 'condition' | 'macro' | 'depth' | 'limit';
  /** The path, the variable's name, the condition or the macro's name. */
  readonly name: string;
  /** Apache's sentence, for a macro. */
  readonly why?: string;
}

/** Settings of a server's files, read together as by Apache. */
export interface Effective {
  /** In the order in which Apache reads them. */
  readonly settings: readonly Setting[];
  /** Every section that is a scope, those without a setting too, in the order in which Apache reads them. */
  readonly sections: readonly Scope[];
  /** Every section whose condition Apache tests while it reads, in that order. */
  readonly conditions: readonly Condition[];
  readonly unresolved: readonly Unresolved[];
  /** The files, read, in the order in which they were given. */
  readonly files: readonly ReadFile[];
}
