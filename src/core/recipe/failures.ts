import { can, isPython2 } from '#core/releases';
import type { Note } from './note.ts';
import type { Plan } from './plan.ts';

/** How a wrong or unreadable environment shows itself in this release (facts H08 to H10, V02, E01, E02). */
export function failureNotes(plan: Plan): Note[] {
  const environment = plan.reach === 'python-path' ? [missingPackages(plan)] : [badHome(plan), unreadableHome(plan)];
  return [...environment, closedScript(plan)];
}

/** What Python itself says when a home holds no library. */
function fatalText({ python }: Plan): string {
  return isPython2(python) ? 'No module named site' : 'No module named \'encodings\'';
}

function badHome(plan: Plan): Note {
  const { environment, release } = plan;
  const note = { id: 'bad-home', kind: 'failure', title: 'The path is wrong' } as const;
  if (can(release, 'bad-home-ignored')) {
    return { ...note, text: 'Nothing is logged: the application runs on the base interpreter, and only the probe shows it.', source: ['H10b'] };
  }
  if (can(release, 'starts-in-parent')) {
    return { ...note, text: `Apache does not start, and writes \`${fatalText(plan)}\`.`, source: ['H10a', 'E01'], logged: fatalText(plan) };
  }
  if (!can(release, 'home-checked')) {
    return { ...note, text: `The daemon processes die and are started again, for ever; requests get no answer. The error log says \`${fatalText(plan)}\`.`, source: ['H10a'], logged: fatalText(plan) };
  }
  const logged = can(release, 'wsgi-codes') ? `WSGI0100: Unable to stat Python home '${environment}'` : `Unable to stat Python home ${environment}.`;
  return {
    ...note, logged, source: can(release, 'wsgi-codes') ? ['H09', 'H10e'] : ['H08', 'H10c'],
    text: `\`configtest\` says "Syntax OK". The daemon processes die and are started again, for ever, and requests hang. The error log says \`${logged}\``,
  };
}

function unreadableHome(plan: Plan): Note {
  const { user, release } = plan;
  const note = { id: 'unreadable-home', kind: 'failure', title: 'The daemon cannot read it' } as const;
  if (can(release, 'bad-home-ignored')) {
    return { ...note, text: 'Nothing is logged: the application runs on the base interpreter, and only the probe shows it.', source: ['H10b'] };
  }
  const end = can(release, 'starts-in-parent')
    ? 'Apache starts, since it reads the environment as root, but its children die at the first request.'
    : `The processes read the environment as \`${user}\`. When that account cannot enter one of the folders on the way, they die and are started again, for ever, and requests hang.`;
  return {
    ...note, logged: fatalText(plan), source: ['V02', 'D06', 'H10a'],
    text: `${end} The error log says \`${fatalText(plan)}\`.`,
  };
}

function missingPackages({ python }: Plan): Note {
  return {
    id: 'bad-home', kind: 'failure', title: 'The path is wrong or closed',
    text: `Nothing is logged at start. A folder that does not exist, or that names another Python than ${python}, adds no packages: the application fails with \`No module named\`, or runs with a package of the base interpreter.`,
    source: ['P04', 'V07'],
  };
}

/** Apache itself looks at the script before the daemon does, as its own account; seen on a real server. */
function closedScript({ platform }: Plan): Note {
  const logged = 'search permissions are missing on a component of the path';
  return {
    id: 'closed-script', kind: 'failure', title: 'Apache cannot reach the script', logged, source: [],
    text: `The answer is 403, and the error log says \`${logged}\`. Apache's own \`${platform.apacheUser}\` must be able to enter every folder on the way to the script, whoever the processes run as.`,
  };
}
