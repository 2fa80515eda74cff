/** A home, and the call by which a release hands it to Python. */
import { can, type BehaviourKey, type Release } from '#core/releases';
import type { MessageId } from '#core/log';
import { join, type View } from './disk/index.ts';
import type { Start } from './python/index.ts';

/** Home passed to Python, and the messages of the error log before it. */
interface HomeCall {
  readonly start: Pick<Start, 'home' | 'programName'>;
  readonly words: string;
  readonly behaviour: BehaviourKey | undefined;
  readonly warning: MessageId | undefined;
}

/** Decides how a release hands a home to Python on UNIX (facts H05a to H05d, H08). */
export function homeCall(release: Release, home: string, view: View): HomeCall {
  const program = `${home}/bin/python`;
  if (!can(release, 'venv-as-home')) {
    return { start: { home }, words: `mod_wsgi passes \`${home}\` to Python as the Python home, without checking it.`, behaviour: 'starts-in-parent', warning: undefined };
  }
  if (!can(release, 'home-by-layout')) {
    return { start: { programName: program }, words: `mod_wsgi passes \`${program}\` to Python as the program name, without checking that it exists.`, behaviour: 'venv-as-home', warning: undefined };
  }
  const warning = warningOf(release, home, view);
  if ('lines' in view.read(join(home, 'pyvenv.cfg'))) {
    return { start: { programName: program }, words: `\`${home}/pyvenv.cfg\` is readable, so mod_wsgi passes \`${program}\` to Python as the program name.`, behaviour: 'home-by-layout', warning };
  }
  return { start: { home }, words: `\`${home}/pyvenv.cfg\` cannot be read, so mod_wsgi passes \`${home}\` to Python as a complete installation.`, behaviour: 'home-by-layout', warning };
}

function warningOf(release: Release, home: string, view: View): MessageId | undefined {
  const coded = can(release, 'wsgi-codes');
  if (!view.exists(home)) return coded ? 'home-missing-coded' : 'home-missing';
  if (!view.isDirectory(home)) return coded ? 'home-no-directory-coded' : 'home-no-directory';
  return view.list(home) === undefined ? (coded ? 'home-closed-coded' : 'home-closed') : undefined;
}
