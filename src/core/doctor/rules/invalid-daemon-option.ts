import { ALIAS_OPTIONS, can, DAEMON_OPTIONS } from '#core/releases';
import { meaningOf } from '../config/stray.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'unknown' | 'near' | 'blank' | 'quoted' | 'word';

export default rule<Code>({
  title: 'WSGIDaemonProcess has no such option',
  advice: 'Write name=value without a space before "=", and put quotes around the value only.',
  messages: {
    unknown: 'WSGIDaemonProcess has no option {name}.',
    near: 'WSGIDaemonProcess has no option {name}. Did you mean {instead}?',
    blank: 'There is a space before "=".',
    quoted: 'The quotes are around the whole option. Since mod_wsgi 3.0, they go around the value.',
    word: '"{word}" is not an option, because it has no "=".',
  },
  find: ({ config, context }) => config.daemons.flatMap((daemon) => {
    const whole = context.release !== undefined && !can(context.release.value, 'option-value-quoting');
    const wrong = daemon.options.flatMap((option): Sighting<Code>[] => {
      const { name, whole: place } = option;
      if (name in DAEMON_OPTIONS || name in ALIAS_OPTIONS) return [];
      if (/^["']/.test(name)) {
        if (whole) return [];
        const bare = name.slice(1);
        const value = option.value.replace(/["']$/, '');
        return bare in DAEMON_OPTIONS ? [{ severity: 'error', at: place, code: 'quoted', edits: /["']/.test(value) ? [] : [{ title: 'Put the quotes around the value', safe: true, changes: [{ ...place, text: `${bare}="${value}"` }] }] }] : [];
      }
      // Typographic characters, template text and remarks have rules of their own.
      if (!/^[A-Za-z_][\w-]*$/.test(name) || daemon.strays.some(({ value, at }) => value.startsWith('#') && at.start < place.start)) return [];
      const instead = nearOption(name);
      return [{
        severity: 'error', at: place, code: instead === undefined ? 'unknown' : 'near', values: { name, instead: instead ?? '' },
        edits: instead === undefined ? [] : [{ title: `Write ${instead}=`, safe: false, changes: [{ file: place.file, start: place.start, end: place.start + name.length, text: instead }] }],
      }];
    });
    const words = daemon.strays.flatMap((stray): Sighting<Code>[] => {
      if (meaningOf(daemon, stray) !== 'other') return [];
      const next = daemon.strays.find(({ value, at }) => value.startsWith('=') && at.start > stray.at.start);
      if (stray.value in DAEMON_OPTIONS && next !== undefined) {
        return [{ severity: 'error', at: { ...stray.at, end: next.at.end }, code: 'blank', edits: [{ title: 'Remove the space', safe: true, changes: [{ file: stray.at.file, start: stray.at.end, end: next.at.start, text: '' }] }] }];
      }
      return stray.value.startsWith('=') || /\uE000|\{\{|<%|\{%|^%\w+%$|^\$/.test(stray.value) ? [] : [{ severity: 'error', at: stray.at, code: 'word', values: { word: stray.value } }];
    });
    // One missing "=" makes two stray words of one fault.
    return [...wrong, ...words.slice(0, 1)];
  }),
});

function nearOption(name: string): string | undefined {
  const plain = name.toLowerCase().replace(/_/g, '-');
  if (plain in DAEMON_OPTIONS) return plain;
  const renamed: Readonly<Record<string, string>> = { 'python-homes': 'python-home', pythonhome: 'python-home', pythonpath: 'python-path', 'python-paths': 'python-path', thread: 'threads', process: 'processes', 'virtualenv': 'python-home', venv: 'python-home' };
  return renamed[plain];
}

export const page = (): RulePage => ({
  silent: 'There is a space after "=", which mod_wsgi skips, or a template placeholder.',
  bad: [
    speaks('error', 'python_home=/srv/venv', apache('An underscore', 'WSGIDaemonProcess shop python_home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'threads =5', apache('A space before "="', 'WSGIDaemonProcess shop threads =5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '"python-home=/srv/venv"', apache('The whole option in quotes', 'WSGIDaemonProcess shop "python-home=/srv/venv"\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'colour=red', apache('No such option', 'WSGIDaemonProcess shop colour=red\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('A space after "="', 'WSGIDaemonProcess shop python-home= /srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('The value in quotes', 'WSGIDaemonProcess shop python-home="/srv/venv" display-name=\'%{GROUP}\'\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Templates', 'WSGIDaemonProcess {{ name }} user={{ user }} {{ more_options }}\nWSGIScriptAlias / /srv/app.wsgi process-group={{ name }}\n'),
    apache('Before 3.0', 'WSGIDaemonProcess shop "python-path=/srv/my lib"\nWSGIScriptAlias / /srv/app.wsgi\nWSGIProcessGroup shop\n', { mod_wsgi: '2.8', python: '2.5' }),
  ],
});
