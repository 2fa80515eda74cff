import type { Outcome } from './outcome.ts';

/** Words the end of a request in a sentence or two; code stands between backquotes. `imports`: the package that was imported. */
export function outcomeWords(outcome: Outcome, imports: string): string {
  switch (outcome.kind) {
    case 'refused': return `Apache does not start: \`${outcome.sentence}\``;
    case 'not-started': return `${{ httpd: 'Apache does not start.', process: 'Python does not start: the process exits and restarts in a loop.', answered: 'Python does not start: every request returns 500.' }[outcome.where]}${outcome.logged.map((line) => ` The error log says \`${line}\`.`).join('')}`;
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
