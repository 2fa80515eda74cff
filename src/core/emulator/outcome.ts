import type { Setting } from '#core/apache';
import type { MessageId } from '#core/log';
import type { Import } from './import.ts';
import type { Cause, Sys } from './python/index.ts';

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
  /** No prediction, with the reason. */
  | { readonly kind: 'unknown'; readonly why: string };

/** Describes the end of a request in a sentence or two; code stands between backquotes. `imports`: the package that was imported. */
export function outcomeWords(outcome: Outcome, imports: string): string {
  switch (outcome.kind) {
    case 'refused': return `Apache does not start: \`${outcome.sentence}\``;
    case 'not-started': return `${{ httpd: 'Apache does not start.', process: 'Python does not start: the process exits and restarts in a loop.', answered: 'Python does not start: every request returns 500.' }[outcome.where]}${outcome.logged.map((line) => ` The error log has \`${line}\`.`).join('')}`;
    case 'error': return `The request returns ${outcome.status}. ${outcome.words}`;
    case 'unknown': return `Unknown. ${outcome.why}`;
    case 'served': {
      const { imported, sys, processGroup } = outcome;
      const place = imported?.winner === undefined ? `\`${imports}\` is not found.` : `Python imports \`${imports}\` from \`${imported.winner.entry.directory}\`.`;
      const away = imported?.winner === undefined && imported !== undefined && imported.unreached.length > 0 ? ` No entry of \`sys.path\` leads to \`${imported.unreached[0]}\`.` : '';
      return `${place}${away} \`sys.prefix\` is \`${sys.prefix}\`, in ${processGroup === '' ? 'embedded mode' : `the process group \`${processGroup}\``}.`;
    }
  }
}
