import { onWindows } from '../context.ts';
import { messageHits } from '../log/message.ts';
import { DIRECTIVES, inRange } from '#core/releases';
import { log, rule, speaks, apache, type RulePage } from '../rule.ts';

const KNOWN = new Map(Object.entries(DIRECTIVES).map(([name, known]) => [name.toLowerCase(), known]));

export default rule({
  title: 'mod_wsgi is not loaded',
  advice: 'On Debian and Ubuntu, run a2enmod wsgi. For a module from pip, add the output of mod_wsgi-express module-config to the configuration, above the first WSGI line.',
  messages: { unknown: 'Apache does not recognize {directive}: mod_wsgi is not loaded.' },
  find: (given) => messageHits(given, ['unknown-directive']).flatMap(({ at, values: [directive = ''] }) => {
    const known = KNOWN.get(directive.toLowerCase());
    const release = given.context.release?.value;
    // A misspelt name, or one that the release does not have, would be unknown with the module as well.
    if (known === undefined || onWindows(given.context)) return [];
    if (release !== undefined && !inRange(release, known)) return [];
    return [{ severity: 'error' as const, confidence: 'proven' as const, at, code: 'unknown' as const, values: { directive } }];
  }),
});

export const page = (): RulePage => ({
  silent: 'No log line shows this. A LoadModule line that is missing from the pasted text proves nothing.',
  bad: [
    speaks('error', "Invalid command 'WSGIScriptAlias'", log('The log', "Invalid command 'WSGIScriptAlias', perhaps misspelled or defined by a module not included in the server configuration\n")),
    speaks('error', "Invalid command 'WSGIDaemonProcess'", log('The output of configtest', "AH00526: Syntax error on line 12 of /etc/apache2/sites-enabled/shop.conf:\nInvalid command 'WSGIDaemonProcess', perhaps misspelled or defined by a module not included in the server configuration\nAction 'configtest' failed.\n")),
    speaks('error', "Invalid command 'WSGIPythonHome'", log('The journal of the service', "apachectl[21646]: AH00526: Syntax error on line 3 of /etc/httpd/conf.d/shop.conf:\napachectl[21646]: Invalid command 'WSGIPythonHome', perhaps misspelled or defined by a module not included in the server configuration\n")),
  ],
  good: [
    apache('Only the virtual host is pasted', 'WSGIScriptAlias / /srv/app.wsgi\n'),
    log('A misspelt name', "Invalid command 'WSGIScriptAlais', perhaps misspelled or defined by a module not included in the server configuration\n"),
  ],
});
