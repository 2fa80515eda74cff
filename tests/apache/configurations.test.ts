import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

const MODULE = '/usr/lib/apache2/modules/mod_wsgi.so';

describe('Apache is started on a configuration with', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  test('a module that is loaded a second time: it is skipped with a warning, and the first one answers', () =>
    site.answers(200, ['AH01574: module wsgi_module is already loaded, skipping'], `LoadModule wsgi_module ${MODULE}\n${site.text}`).then(() => undefined));
  test('a module that is not there: refused', () => site.refused(`LoadModule other_module ${site.directory}/mod_wsgi.so\n${site.text}`,
    `Cannot load ${site.directory}/mod_wsgi.so into server: ${site.directory}/mod_wsgi.so: cannot open shared object file: No such file or directory`));
  test('a module under another name: refused', () => site.refused(`LoadModule wsgi_python3_module ${MODULE}\n${site.text}`,
    `Can't locate API module structure \`wsgi_python3_module' in file ${MODULE}: ${MODULE}: undefined symbol: wsgi_python3_module`));

  const withOption = (option: string): string => site.text.replace('python-home=', `${option} python-home=`);

  test('an option of WSGIDaemonProcess on the alias: refused', () =>
    site.refused(site.text.replace('process-group=example', 'process-group=example request-timeout=30'), 'Invalid option to WSGI script alias definition.'));
  test('an option of the alias on WSGIDaemonProcess: refused', () => site.refused(withOption('application-group=%{GLOBAL}'), 'Invalid option to WSGI daemon process definition.'));
  test('an option that the release does not know: refused', () => site.refused(withOption('interrupt-timeout=5'), 'Invalid option to WSGI daemon process definition.'));
  test('a comment behind an option: refused', () => site.refused(site.text.replace('python-home=', '# the environment\\\n        python-home='), 'Invalid option to WSGI daemon process definition.'));
  test('a space in a list of directories: refused', () =>
    site.refused(site.text.replace(/python-path=(\S+)/, 'python-path=$1: /srv/lib'), 'Invalid option to WSGI daemon process definition.'));
  test('a byte order mark at its start: refused as an unknown command', () => site.refused(`\ufeff${site.text}`, String.raw`Invalid command '\xef\xbb\xbf#'`));
  test('a no-break space behind a directive: refused as an unknown command', () =>
    site.refused(site.text.replace('WSGIDaemonProcess ', 'WSGIDaemonProcess\u00a0'), String.raw`Invalid command 'WSGIDaemonProcess\xc2\xa0example'`));
  test('a directive glued to its value: refused as an unknown command', () => site.refused(site.text.replace('WSGIScriptAlias / ', 'WSGIScriptAlias/ '), "Invalid command 'WSGIScriptAlias/'"));
  test('a long dash in the name of an option: refused', () => site.refused(site.text.replace('python-home', 'python\u2013home'), 'Invalid option to WSGI daemon process definition.'));
  test('a number that is a variable without a value: refused', () => site.refused(site.text.replace('processes=1', 'processes=${NO_SUCH_VARIABLE}'), 'Invalid process count for WSGI daemon process.'));
  test('a user that does not exist: refused', () => site.refused(site.text.replace('user=www-data', 'user=nosuchuser'), 'bad user name nosuchuser'));
  test('a comment behind WSGIProcessGroup: refused as a second argument', () =>
    site.refused(`WSGIProcessGroup example # the group\n${site.text}`, 'WSGIProcessGroup takes one argument, Name of the WSGI process group.'));
});
