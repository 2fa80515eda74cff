/** Steps of a WSGI script, statement by statement, as far as its text shows them. */

/** Offsets into the text of the script. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Value of an expression: its text with `HOLE` for unknown parts, and its string literals. */
export interface Value {
  readonly text: string;
  /** Content of each literal, without quotes. */
  readonly literals: readonly Range[];
}

interface At {
  /** The expression or statement itself. */
  readonly at: Range;
  /** The whole statement. */
  readonly statement: Range;
  /** Runs only when the function around it is called. */
  readonly inFunction: boolean;
  /** Stands in an `if`, `try` or loop. */
  readonly conditional: boolean;
}

/** An imported module with the names that the script binds by it. */
export interface ImportStep extends At {
  readonly kind: 'import';
  readonly module: string;
  /** `from module import name as bound`; absent for a plain import. */
  readonly names?: readonly { readonly name: string; readonly bound: string }[];
}

/** A directory that goes on `sys.path`. */
export interface PathStep extends At {
  readonly kind: 'path';
  readonly by: 'append' | 'insert' | 'assign' | 'addsitedir';
  readonly value: Value;
}

/** A file that is executed as Python. */
export interface RunStep extends At {
  readonly kind: 'run';
  readonly by: 'execfile' | 'exec' | 'run_path';
  readonly target: Value;
  /** `__file__` is among the globals. */
  readonly givesFile: boolean;
  /** `exec` gets the open file itself. */
  readonly fileObject: boolean;
  /** Begin of the arguments behind the first one, where globals could be added. */
  readonly argumentEnd: number;
}

/** New entries of `sys.path` are moved to the front. */
export interface ReorderStep extends At {
  readonly kind: 'reorder';
  readonly inLoop: boolean;
}

/** `os.environ[name] = value`. */
export interface EnvironStep extends At {
  readonly kind: 'environ';
  readonly name: string;
  readonly value: Value;
}

/** A name of the module gets a value. */
export interface BindStep extends At {
  readonly kind: 'bind';
  readonly name: string;
  /** Dotted name of what is called, for `name = callee(...)`. */
  readonly callee?: string;
  /** Name on the right, for `name = other`. */
  readonly other?: string;
  /** First argument of the call, if it is a name. */
  readonly argument?: string;
}

export type Step = ImportStep | PathStep | RunStep | ReorderStep | EnvironStep | BindStep;

/** Which Python the syntax belongs to, with the place that shows it. */
export interface Dialect extends Range {
  readonly python: 2 | 3;
}

/** A WSGI script that was read. */
export interface Script {
  readonly steps: readonly Step[];
  readonly dialect?: Dialect;
  /** Places that the grammar could not read. */
  readonly faults: readonly Range[];
  /** String literals and comments: no statement begins inside. */
  readonly opaque: readonly Range[];
}

/** Reads a script. The grammar is passed in, so that a page without a script does not load it. */
export type ReadScript = (text: string) => Script;
