import { isHome } from '#core/deployment';
import { prose, sentence, type Prose } from '#core/lines';
import { can, isPython2, type FactId } from '#core/releases';
import { startFailure } from '#core/log';
import type { Note } from '../note.ts';
import type { FailurePart } from '../plan-types.ts';

/** Symptoms of a wrong or unreadable environment in this release (facts H08 to H10, V02, E01, E02). */
export function failureNotes(plan: FailurePart): Note[] {
  const environment = (isHome(plan.method) || plan.baseline !== undefined) && !plan.platform.windows ? [badHome(plan), unreadableHome(plan)] : [missingPackages(plan)];
  return [...environment, ...closedScript(plan)];
}

function failure(id: Note['id'], title: string, text: Prose, source: readonly FactId[], logged?: string): Note {
  const note = { id, kind: 'failure', title, text, source } as const;
  return logged === undefined ? note : { ...note, logged };
}

/** Log message for a home without a readable library, with its facts. */
function fatalText({ release, python, groups: [group] }: FailurePart): string {
  return startFailure(release, python, group === undefined ? 'embedded mode' : `daemon process '${group.name}'`);
}

function fatalSource({ release, python }: FailurePart): readonly FactId[] {
  if (isPython2(python)) return ['E01'];
  if (!can(release, 'python-init-config', python)) return ['E02'];
  return can(release, 'wsgi-codes') ? ['E02', 'H10e'] : ['E02', 'H10d'];
}

/** Fate of processes without Python. */
function consequence({ deployment: { mode }, release }: FailurePart): string {
  if (mode === 'embedded' && can(release, 'failed-start-answered')) return 'Requests return 500.';
  if (mode === 'embedded' && can(release, 'failed-start-crashes')) return 'The first request to each of Apache\'s processes crashes that process and gets no response.';
  const who = mode === 'daemon' ? 'The daemon processes crash and restart in a loop' : 'Apache\'s processes crash and restart in a loop';
  return `${who}, so requests hang.`;
}

const IGNORED = 'Nothing is logged. The application runs on the base interpreter, and only the probe shows it.';

function badHome(plan: FailurePart): Note {
  const { release, baseline, applications: [{ environment }] } = plan;
  const home = baseline ?? environment;
  const title = 'The path is wrong';
  if (can(release, 'bad-home-ignored')) return failure('bad-home', title, sentence(IGNORED), ['H10b']);
  if (can(release, 'starts-in-parent')) {
    return failure('bad-home', title, prose`Apache does not start, and logs \`${fatalText(plan)}\`.`, ['H10a', ...fatalSource(plan)], fatalText(plan));
  }
  if (!can(release, 'home-checked')) {
    return failure('bad-home', title, prose`${consequence(plan)} The error log has \`${fatalText(plan)}\`.`, ['H10a', ...fatalSource(plan)], fatalText(plan));
  }
  const codes = can(release, 'wsgi-codes');
  const logged = codes ? `WSGI0100: Unable to stat Python home '${home}'` : `Unable to stat Python home ${home}`;
  return failure('bad-home', title, prose`\`configtest\` still reports "Syntax OK". ${consequence(plan)} The error log has \`${logged}\`.`, codes ? ['H09', 'H10e'] : ['H08', 'H10c'], logged);
}

function unreadableHome(plan: FailurePart): Note {
  const { release, users } = plan;
  const title = 'The processes cannot read the environment';
  if (can(release, 'bad-home-ignored')) return failure('unreadable-home', title, sentence(IGNORED), ['H10b']);
  const account = users.filter((name) => name !== '').map((name) => `\`${name}\``).join(' or ') || 'the user who started Apache';
  const end = can(release, 'starts-in-parent')
    ? 'Apache starts, because it reads the environment as root, but its child processes crash at the first request.'
    : `The processes read the environment as ${account}, which needs search permission on every directory above it. ${consequence(plan)}`;
  return failure('unreadable-home', title, prose`${end} The error log has \`${fatalText(plan)}\`.`, ['V02', 'D06', can(release, 'home-checked') ? 'H10c' : 'H10a', ...fatalSource(plan)], fatalText(plan));
}

function missingPackages({ python }: FailurePart): Note {
  return failure('missing-packages', 'The path is wrong or not readable', prose`Nothing is logged at startup. A directory that does not exist, or that belongs to a Python other than ${python}, adds no packages: the application fails with \`No module named\`, or uses a package of the base interpreter.`, ['P04', 'V07']);
}

/** Failure of Apache itself, which looks at the script before the daemon does, as its own user. */
function closedScript({ platform: { apacheUser, windows } }: FailurePart): Note[] {
  if (windows) return [];
  const logged = 'search permissions are missing on a component of the path';
  return [failure('closed-script', 'Apache cannot reach the script', prose`Requests return 403, and the error log has \`${logged}\`. ${apacheUser === '' ? 'Apache\'s own user' : `Apache's own user \`${apacheUser}\``} needs search permission on every directory above the script, whatever \`user=\` is set to.`, [], logged)];
}
