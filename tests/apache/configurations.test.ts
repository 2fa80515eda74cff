import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

const MODULE = '/usr/lib/apache2/modules/mod_wsgi.so';

describe('the configuration of Apache', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  test('Apache skips a second LoadModule of mod_wsgi with a warning, and the first module serves the request', () =>
    site.answers(200, ['AH01574: module wsgi_module is already loaded, skipping'], `LoadModule wsgi_module ${MODULE}\n${site.text}`).then(() => undefined));
  test('Apache rejects a LoadModule line whose file does not exist', () => site.refused(`LoadModule other_module ${site.directory}/mod_wsgi.so\n${site.text}`,
    `Cannot load ${site.directory}/mod_wsgi.so into server: ${site.directory}/mod_wsgi.so: cannot open shared object file: No such file or directory`));
  test('Apache rejects mod_wsgi under another module name', () => site.refused(`LoadModule wsgi_python3_module ${MODULE}\n${site.text}`,
    `Can't locate API module structure \`wsgi_python3_module' in file ${MODULE}: ${MODULE}: undefined symbol: wsgi_python3_module`));

  const withOption = (option: string): string => site.text.replace('python-home=', `${option} python-home=`);

  test('Apache rejects an option of WSGIDaemonProcess on WSGIScriptAlias', () =>
    site.refused(site.text.replace('process-group=example', 'process-group=example request-timeout=30'), 'Invalid option to WSGI script alias definition.'));
  test('Apache rejects an option of WSGIScriptAlias on WSGIDaemonProcess', () => site.refused(withOption('application-group=%{GLOBAL}'), 'Invalid option to WSGI daemon process definition.'));
  test('Apache rejects an option that the release does not have', () => site.refused(withOption('interrupt-timeout=5'), 'Invalid option to WSGI daemon process definition.'));
  test('Apache rejects a comment after an option', () => site.refused(site.text.replace('python-home=', '# the environment\\\n        python-home='), 'Invalid option to WSGI daemon process definition.'));
  test('Apache rejects a space in a list of directories', () =>
    site.refused(site.text.replace(/python-path=(\S+)/, 'python-path=$1: /srv/lib'), 'Invalid option to WSGI daemon process definition.'));
  test('Apache rejects a byte order mark as an unknown command', () => site.refused(`\ufeff${site.text}`, String.raw`Invalid command '\xef\xbb\xbf#'`));
  test('Apache rejects a no-break space after a directive as an unknown command', () =>
    site.refused(site.text.replace('WSGIDaemonProcess ', 'WSGIDaemonProcess\u00a0'), String.raw`Invalid command 'WSGIDaemonProcess\xc2\xa0example'`));
  test('Apache rejects a directive without a space before its value as an unknown command', () => site.refused(site.text.replace('WSGIScriptAlias / ', 'WSGIScriptAlias/ '), "Invalid command 'WSGIScriptAlias/'"));
  test('Apache rejects a long dash in the name of an option', () => site.refused(site.text.replace('python-home', 'python\u2013home'), 'Invalid option to WSGI daemon process definition.'));
  test('Apache rejects an undefined variable as a number', () => site.refused(site.text.replace('processes=1', 'processes=${NO_SUCH_VARIABLE}'), 'Invalid process count for WSGI daemon process.'));
  test('Apache rejects a user that does not exist', () => site.refused(site.text.replace('user=www-data', 'user=nosuchuser'), 'bad user name nosuchuser'));
  test('Apache rejects a comment after WSGIProcessGroup as a second argument', () =>
    site.refused(`WSGIProcessGroup example # the group\n${site.text}`, 'WSGIProcessGroup takes one argument, Name of the WSGI process group.'));
});
