import type { Line } from '#core/lines';
import type { SetupPart } from '../../plan-types.ts';

/** The shell commands around a recipe on one family of systems. */
export interface FamilyCommands {
  /** Installs Apache, and mod_wsgi or its build dependencies. Loads the module of HTTPS if a package brings it. */
  readonly install: (plan: SetupPart) => Line[];
  /** File with the LoadModule line of a module that pip has built. */
  readonly moduleFile: (plan: SetupPart) => string;
  /** Makes Apache read that file. */
  readonly enableModule: (plan: SetupPart) => Line[];
  /** Makes Apache read the site's configuration. */
  readonly enableSite: (plan: SetupPart) => Line[];
  /** File with the Listen directives. */
  readonly listenFile: (plan: SetupPart) => string;
  /** Tests the configuration; if it is right, the running Apache reads it. */
  readonly load: (plan: SetupPart) => Line[];
}
