import type { Setting } from '#core/apache';
import type { MessageId } from '#core/log';
import type { Cause } from './cause.ts';
import type { PathEntry, Sys } from './python/index.ts';

/** A copy of a package, by the entry of `sys.path` that leads to it. */
export interface Copy {
  readonly entry: PathEntry;
  /** Directory of the package. */
  readonly directory: string;
  /** The same, with links followed. */
  readonly realPath: string;
}

/** End of an import of a package. */
export interface Import {
  readonly name: string;
  /** Undefined where no entry has the package. */
  readonly winner: Copy | undefined;
  /** Later copies, which the winner hides. */
  readonly hidden: readonly Copy[];
  /** Places on the machine that have the package, and that no entry leads to. */
  readonly unreached: readonly string[];
}

/** The end of a request. */
export type Outcome =
  /** `apachectl configtest` refuses the configuration. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly by: Setting | undefined }
  /** Python never runs where it should. `httpd`: Apache itself ends at start; `process`: a process dies and is started again; `answered`: requests get 500. */
  | { readonly kind: 'not-started'; readonly where: 'httpd' | 'process' | 'answered'; readonly logged: readonly string[]; readonly by: Cause | undefined }
  /** Apache answers without the application. */
  | { readonly kind: 'error'; readonly status: number; readonly message: MessageId | undefined; readonly words: string; readonly by: Cause | undefined }
  | {
    readonly kind: 'served';
    readonly sys: Sys;
    /** As mod_wsgi reports it: empty in embedded mode. */
    readonly processGroup: string;
    /** As reported by mod_wsgi: empty for the main interpreter. */
    readonly applicationGroup: string;
    readonly imported: Import | undefined;
  }
  /** The emulator does not know, with the reason. */
  | { readonly kind: 'unknown'; readonly why: string };
