import { selectionsOf } from '../config/selection.ts';
import { hitsOf } from '../log/find.ts';
import { apache, log, rule, speaks, together, type RulePage, type Sighting } from '../rule.ts';

const SYMPTOMS = /subinterpreter|once per (?:interpreter )?process|Timeout when reading response headers|Script timed out before returning headers|Truncated or oversized response headers|Interpreter change detected/;

export default rule<'symptom'>({
  title: 'The application does not run in the main interpreter',
  advice: 'Set WSGIApplicationGroup %{GLOBAL}, unless several applications share the process.',
  messages: { symptom: 'The log shows a typical sub-interpreter problem, and this script has no WSGIApplicationGroup %{GLOBAL}.' },
  find: (given) => {
    const [symptom] = hitsOf(given, SYMPTOMS);
    if (symptom === undefined || given.config.applications.length !== 1) return [];
    return selectionsOf(given.config, 'wsgiapplicationgroup').flatMap(({ application, by }): Sighting<'symptom'>[] => (by === undefined ? [{
      severity: 'info', confidence: 'inferred', at: application.at, code: 'symptom', related: [{ ...symptom.at, label: 'the symptom' }],
    }] : []));
  },
});

const CONFIG = 'WSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'Nothing in the log points to a sub-interpreter. Most applications work in one.',
  bad: [
    speaks('info', 'WSGIScriptAlias / /srv/app.wsgi', together('A request that hangs', apache('', CONFIG), log('', '[wsgi:error] [pid 9] [client 192.0.2.1:50] Timeout when reading response headers from daemon process \'shop\': /srv/app.wsgi\n'))),
    speaks('info', 'WSGIScriptAlias / /srv/app.wsgi', together('A module written in Rust', apache('', CONFIG), log('', '[wsgi:error] [pid 9:tid 9] [remote 192.0.2.1:50] ImportError: PyO3 modules do not yet support subinterpreters, see https://github.com/PyO3/pyo3/issues/576\n'))),
    speaks('info', 'WSGIScriptAlias /shop', together('A crash in embedded mode', apache('', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias /shop /srv/app.wsgi\n'), log('', '[wsgi:error] [pid 9:tid 9] [client 192.0.2.1:50] ImportError: Interpreter change detected - this module can only be loaded into one interpreter per process.\n'))),
  ],
  good: [apache('No symptom', CONFIG), together('The main interpreter is selected', apache('', `${CONFIG}WSGIApplicationGroup %{GLOBAL}\n`), log('', "[wsgi:error] Timeout when reading response headers from daemon process 'shop': /srv/app.wsgi\n"))],
});
