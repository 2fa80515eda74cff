import type { Line } from '#core/lines';
import type { Plan } from '../../plan-types.ts';

/** The shell commands around a recipe on one family of systems. */
export interface FamilyCommands {
  /** Installs Apache, and mod_wsgi or what it takes to build it; loads the module of HTTPS where a package brings it. */
  readonly install: (plan: Plan) => Line[];
  /** File with the LoadModule line of a module that pip has built. */
  readonly moduleFile: (plan: Plan) => string;
  /** Makes Apache read that file. */
  readonly enableModule: (plan: Plan) => Line[];
  /** Makes Apache read the site's configuration. */
  readonly enableSite: (plan: Plan) => Line[];
  /** File with the Listen directives. */
  readonly listenFile: (plan: Plan) => string;
  /** Tests the configuration; if it is right, the running Apache reads it. */
  readonly load: (plan: Plan) => Line[];
}
