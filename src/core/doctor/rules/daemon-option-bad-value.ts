import { hasHole } from '../paths.ts';
import { messageHits } from '../log/message.ts';
import { apache, log, rule, speaks, together, type RulePage, type Sighting } from '../rule.ts';
import type { DaemonOption } from '../config/configuration.ts';
import type { Given } from '../given.ts';

type Code = 'number' | 'least' | 'negative' | 'path' | 'root' | 'account' | 'group';

export default rule<Code>({
  title: 'The value of an option is not valid',
  advice: 'Use a plain number, an absolute path, or the name of an existing user or group.',
  messages: {
    number: '{name}= needs a number, not "{value}".',
    least: '{name}= must be 1 or more.',
    negative: '{name}= cannot be negative.',
    path: '{name}= needs a path that begins with "/".',
    root: 'A daemon process cannot run as root.',
    account: 'According to the log, there is no user "{value}".',
    group: 'According to the log, there is no group "{value}".',
  },
  find: (given) => [...given.config.daemons.flatMap(({ options }) => options.flatMap(judge)), ...accounts(given)],
});

const NUMBERS = /^(?:processes|threads|maximum-requests|(?:\w+-)*timeout|restart-interval|listen-backlog|stack-size|umask|(?:\w+-)*buffer-size|cpu-time-limit)$/;

function judge({ name, value, at }: DaemonOption): Sighting<Code>[] {
  if (hasHole(value) || value === '') return [];
  const report = (code: Code): Sighting<Code>[] => [{ severity: 'error', at, code, values: { name, value } }];
  if ((name === 'home' || name === 'chroot') && !value.startsWith('/') && !/^["“]|^[%<{$\uE000]/.test(value)) return report('path');
  if (name === 'user' && value === 'root') return report('root');
  if (!NUMBERS.test(name)) return [];
  // Brackets and other marks around a number are read as 0, without an error.
  if (/^-\d/.test(value)) return report(name === 'processes' || name === 'threads' ? 'least' : 'negative');
  if (name === 'processes' && (/^0+$/.test(value) || !/^\d/.test(value))) return report(/^\d/.test(value) ? 'least' : 'number');
  return name === 'umask' && !/^[0-7]+$/.test(value) ? report('number') : [];
}

function accounts(given: Given): Sighting<Code>[] {
  return messageHits(given, ['no-such-user', 'no-such-unix-group']).map(({ at, id, values: [, account = ''] }): Sighting<Code> => {
    const name = id === 'no-such-user' ? 'user' : 'group';
    const option = given.config.daemons.flatMap(({ options }) => options).find((each) => each.name === name && each.value === account);
    return {
      severity: 'error', confidence: 'proven', at: option?.at ?? at, code: name === 'user' ? 'account' : 'group', values: { name, value: account },
      ...(option === undefined ? {} : { related: [{ ...at, label: 'the log' }] }),
    };
  });
}

export const page = (): RulePage => ({
  silent: 'The value is a placeholder or a variable.',
  bad: [
    speaks('error', '0', apache('No processes', 'WSGIDaemonProcess shop processes=0\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'srv/shop', apache('A relative directory', 'WSGIDaemonProcess shop home=srv/shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'root', apache('root', 'WSGIDaemonProcess shop user=root\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'shopuser', together('A user that does not exist', apache('', 'WSGIDaemonProcess shop user=shopuser\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'), log('', 'AH00543: apache2: bad user name shopuser\n'))),
  ],
  good: [
    apache('Usual values', 'WSGIDaemonProcess shop processes=2 threads=15 home=/srv/shop user=www-data socket-timeout=2147483647\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Placeholders of a format string', 'WSGIDaemonProcess %(name)s processes=%(count)d home=%(root)s\nWSGIScriptAlias / /srv/app.wsgi process-group=%(name)s\n'),
    apache('Placeholders', 'WSGIDaemonProcess shop processes={{ processes }} home=${ROOT}\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
  ],
});
