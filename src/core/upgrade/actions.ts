import type { BehaviourKey, SECURITY_FAULTS } from '#core/releases';

/**
 * Urgency of a step. Without a `must`, Apache does not start or the application breaks. A `check` may concern the reader. A
 * `may` is a better method that the release brings.
 */
export type Need = 'must' | 'check' | 'may';

interface Action {
  readonly need: Need;
  readonly text: string;
}

/** Steps of an upgrade into a behaviour, and out of it. Absent where there is nothing to do. */
export interface Actions {
  readonly begins?: Action;
  readonly ends?: Action;
}

const must = (text: string): Action => ({ need: 'must', text });
const check = (text: string): Action => ({ need: 'check', text });
const may = (text: string): Action => ({ need: 'may', text });

/** Without a step: a fault that is gone, a message, or an option that is new. */
const NOTHING: Actions = {};

const LEAVE = 'Choose a newer release:';

/** Steps of every behaviour but the security faults, which an upgrade only closes. A behaviour without a record is a type error. */
export const ACTIONS: Readonly<Record<Exclude<BehaviourKey, (typeof SECURITY_FAULTS)[number]>, Actions>> = {
  'python-executable': { ends: must('Remove `WSGIPythonExecutable`: no later release has it. Its value without `/bin/python` is the Python home.') },
  'python-home': { begins: may('Replace `python-path=…/site-packages` with `python-home=` and the root of the environment. Keep only your own directories in `python-path=`.') },
  'venv-as-home': { begins: may('Create the new environment with `python -m venv`, uv or virtualenv 20. Older releases only work with virtualenv 16 and older.') },
  'home-by-layout': { begins: check('Make sure that Apache\'s user can read `pyvenv.cfg` in the root of the environment. Otherwise mod_wsgi treats the environment as a complete installation.') },
  'bad-home-ignored': {
    begins: check('Compare `prefix` in the probe\'s output with your environment: a Python home that does not exist is silently ignored.'),
    ends: check('Correct the path of the Python home: a wrong path was ignored before, and now Python does not start.'),
  },
  'home-lost-after-patch': { ends: check('Make sure that `WSGIPythonHome` points to the right environment. If it had no effect because the patch release of Python differs, it now takes effect.') },
  'other-module-first': { ends: must('Remove `LoadModule python_module`: mod_wsgi no longer works together with mod_python.') },
  'no-home-on-windows': { begins: must('On Windows, remove `WSGIPythonHome`: Apache does not start with it.') },
  'home-adds-packages-on-windows': { begins: check('On Windows, do not compare `sys.prefix` with the environment anymore: `WSGIPythonHome` only adds the environment\'s packages to `sys.path`.') },
  'python-home-variable-breaks': { begins: must('Remove `PYTHONHOME` from `/etc/apache2/envvars` or the unit file, then stop Apache and start it: an environment with `pyvenv.cfg` does not work with that variable.') },
  'other-python-unnoticed': { begins: check('Compare the version in the probe\'s output with `lib/pythonX.Y` in the environment: an environment of another version starts without an error and has no packages.') },
  'path-inherited': { ends: must('Copy the directories of `WSGIPythonPath` to `python-path=` of each process group: daemon processes no longer inherit them.') },
  'path-appended': {
    begins: check('Check `package.file` in the probe\'s output: `python-path=` now adds directories at the end of `sys.path`, and the base interpreter\'s copy of a package wins.'),
    ends: check('Test with the package versions in `python-path=`: these directories move to the front of `sys.path`, before the base interpreter\'s packages.'),
  },
  'path-list-broken': { begins: must('On Python 3, keep a single directory in `python-path=` and `WSGIPythonPath`. If there are two or more, none is added.') },
  'empty-path-unset': { begins: check('If `python-path=` is empty, enter the directory that you need: an empty value no longer adds the working directory.') },
  'home-added-to-path': { begins: check('Make sure that no module in the directory of `home=` has the name of a package: that directory becomes the first entry of `sys.path`.') },
  'home-with-path-crashes': { begins: must('On Python 2, do not combine `home=` with `python-path=`: the processes crash.') },
  'starts-in-parent': { ends: check('Request the probe after the restart: Apache now starts even with a wrong Python home, because Python starts later, in each process.') },
  'option-value-quoting': { begins: must('In `WSGIDaemonProcess`, put quotes around the value: `python-path="/a b"`. With quotes around the whole option, Apache does not start.') },
  'alias-options': { begins: may('Put `process-group=` and `application-group=` on the `WSGIScriptAlias` line: Apache then checks at startup that the group exists.') },
  'locale-options': { begins: may('Set `lang=` and `locale=` if a path has non-ASCII characters.') },
  'utf8-in-c-locale': { begins: check('If scripts open text files without an `encoding`, name it: with Python 3.8 or newer, the default in the locale `C` is now UTF-8, and no longer ASCII.') },
  'working-directory-required': { begins: must('Create the directory of `home=` if it does not exist: otherwise the process restarts about every 20 seconds.') },
  'working-directory-entered-by-account': { begins: check('Give the user of the process group search (x) permission on the directory of `home=`: the process no longer enters it as root.') },
  'account-home-for-all': { begins: check('If scripts open files by relative paths, set `home=`: a daemon process now starts in the home directory of its user.') },
  'account-home-only-for-others': { begins: check('If scripts open files by relative paths, set `home=`: a process of Apache\'s own user no longer starts in its home directory.') },
  'restrict-embedded': { begins: may('Add `WSGIRestrictEmbedded On` if everything runs in daemon mode: a missing process group is then a visible error.') },
  'directives-removed': { begins: must('Remove `WSGILazyInitialization`, `WSGIUserAuthoritative`, `WSGIPy3kWarningFlag` and mod_wsgi\'s New Relic settings: Apache does not start with them.') },
  'connection-size-wrong': { begins: check(`${LEAVE} on some Linux systems, every request to a daemon process fails.`) },
  'crashes-with-newer-apache': { begins: check(`${LEAVE} daemon mode crashes on Apache 2.4.11, 2.2.29 and newer.`) },
  'bad-gateway': { begins: check('Update your monitoring: a request whose daemon process crashes returns 502, and no longer 500.') },
  'host-log-ignored': { begins: check('Also read the main error log: a daemon process does not write to the log of its virtual host.') },
  'apache-2.2': { ends: must('Move to Apache 2.4 first. Replace `Order` and `Allow` with `Require`.') },
  'apache-1.3': { ends: must('Move from Apache 1.3 to a newer Apache.') },
  'python-2': { ends: must('Port the application to Python 3 before this step.') },
  'express-package': { begins: check('In Django\'s `INSTALLED_APPS`, replace `mod_wsgi.server` with `mod_wsgi.express`.') },
  'crashes-on-python-2.7': { begins: check(`${LEAVE} on Python 2.7, it crashes unless you change its source.`) },
  'cgi-broken': { begins: check(`${LEAVE} CGI programs fail in daemon mode.`) },
  'withdrawn-2.2': { begins: check(`${LEAVE} it was withdrawn, because it breaks CGI programs.`) },
  'runmodwsgi-broken': { begins: check(`${LEAVE} Django's \`runmodwsgi\` does not work.`) },
  'windows-build-broken': { begins: check(`${LEAVE} it cannot be built on Windows.`) },
  'wsgi-codes': { begins: check('Update your log monitoring: messages begin with a code such as WSGI0100, and no longer contain `mod_wsgi (pid=…)`.') },
  'script-target-text': { ends: check('Update log monitoring that searches for `cannot be loaded as Python module`: the message has changed.') },
  'exception-within-text': { ends: check('Update log monitoring that searches for `Exception occurred within WSGI script`: the message has changed.') },
  'exception-processing-text': { ends: check('Update log monitoring that searches for `Exception occurred processing WSGI script`: the message has changed.') },

  'home-checked': NOTHING, 'home-logged': NOTHING, 'mod-python-refused': NOTHING, 'home-doubtful-on-windows': NOTHING, 'home-set-on-windows': NOTHING,
  'bad-home-respawns': NOTHING, 'venv-executable': NOTHING, 'homebrew-broken': NOTHING, 'failed-start-crashes': NOTHING, 'failed-start-answered': NOTHING,
  'home-alarm-false': NOTHING, 'home-in-section': NOTHING, 'codecs-missing': NOTHING, 'conda-fails': NOTHING, 'conda-library-by-express': NOTHING,
  'python-path': NOTHING, 'path-in-front': NOTHING, 'interpreter-options': NOTHING, 'restarted-path-lost': NOTHING, 'home-entry-empty': NOTHING,
  'section-selector-quotes': NOTHING, 'lazy-initialization': NOTHING, 'python-init-config': NOTHING, 'restrict-keeps-python-out': NOTHING,
  'alias-match-groups': NOTHING, 'per-interpreter-gil': NOTHING, 'free-threading': NOTHING, 'account-variables': NOTHING, 'account-names': NOTHING,
  'egg-cache': NOTHING, 'import-script': NOTHING, 'dispatch-script': NOTHING, 'process-reloading': NOTHING, 'version-in-environ': NOTHING,
  'version-misreported': NOTHING, 'bytecode-option': NOTHING, 'supplementary-groups': NOTHING, 'hash-seed': NOTHING, 'locale-refusal-logged': NOTHING,
  'locale-sets-variable': NOTHING, 'preload-crashes': NOTHING, 'group-across-hosts': NOTHING, 'python-3': NOTHING, 'apache-2.4': NOTHING,
  'pip-on-windows': NOTHING, 'configure-needs-distutils': NOTHING, 'pip-package': NOTHING, 'module-config': NOTHING, 'framework-misread': NOTHING,
  'static-library-taken': NOTHING, 'windows-environment-repaired': NOTHING, 'script-parse-text': NOTHING, 'script-exec-text': NOTHING,
  'script-compile-text': NOTHING, 'home-warning-text': NOTHING, 'python-mismatch-logged': NOTHING,
};
