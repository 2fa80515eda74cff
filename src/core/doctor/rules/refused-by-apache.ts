import { refusedLines } from '../log/refused.ts';
import { apache, log, rule, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'Apache rejects this line',
  advice: 'Correct what the log message names, then run apachectl configtest.',
  messages: { refused: 'The log has this error for the line: {words}', stops: 'According to the log, Apache stops at this line.' },
  // `diagnose` leaves it out where another rule has the reason.
  find: (given) => refusedLines(given).map(({ at, log: line, words }) => ({
    severity: 'error' as const, confidence: 'proven' as const, at, code: words === '' ? 'stops' as const : 'refused' as const, values: { words },
    related: [{ ...line, label: 'the log line' }],
  })),
});

const UNKNOWN = 'Listen 80\nSSLEngine on\nWSGIScriptAlias / /srv/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'The log names a line in a file that you did not paste, or another rule explains it.',
  bad: [
    speaks('error', 'SSLEngine on', together('A directive of a module that is not loaded', apache('', UNKNOWN),
      log('', "AH00526: Syntax error on line 2 of /etc/apache2/sites-enabled/site.conf:\nInvalid command 'SSLEngine', perhaps misspelled or defined by a module not included in the server configuration\n"))),
    speaks('error', 'SSLCipherSuite', together('The last line of a continued directive', apache('', 'Listen 80\nSSLCipherSuite \\\n    ALL \\\n    NONE\nWSGIScriptAlias / /srv/app.wsgi\n'),
      log('', 'Syntax error on line 4 of /etc/httpd/conf.d/site.conf:\nSSLCipherSuite takes one argument\n'))),
    speaks('error', 'LoadModule', together('A file that another one includes', apache('', 'LoadModule ssl_module modules/mod_ssl.so\n'),
      log('', 'httpd: Syntax error on line 56 of /etc/httpd/conf/httpd.conf: Syntax error on line 1 of /etc/httpd/conf.d/site.conf: API module structure is garbled\n'))),
  ],
  good: [
    together('A line of another file', apache('', UNKNOWN), { title: '', files: [{ name: 'ports.conf', kind: 'apache', text: 'Listen 80\n' }] }, log('', 'AH00526: Syntax error on line 2 of /etc/apache2/apache2.conf:\n')),
    together('Another rule explains it', apache('', 'WSGIDaemonProcess shop colour=red\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
      log('', 'AH00526: Syntax error on line 1 of /etc/apache2/sites-enabled/site.conf:\nInvalid option to WSGI daemon process definition.\n')),
  ],
});
