import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';
import { isAbsolute, splitList } from '../paths.ts';
import { meaningOf } from '../config/stray.ts';
import { hasHole } from '../paths.ts';
import { ALIAS_OPTIONS, DAEMON_OPTIONS } from '#core/releases';

type Code = 'alone' | 'list' | 'pattern' | 'callable' | 'more';

export default rule<Code>({
  title: 'WSGIScriptAlias does not point to one script',
  advice: 'Write the URL path and then one file, as in WSGIScriptAlias / /srv/shop/app.wsgi.',
  messages: { alone: 'The URL path before {path} is missing.', list: 'The target is a list, but it must be a single file or directory.', pattern: 'WSGIScriptAlias takes no wildcards: Apache looks for a file with exactly this name.', callable: 'The target names a file and an object. WSGICallableObject names the object.', more: '"{word}" follows the target, but only options are allowed there.' },
  find: ({ config }) => config.applications.flatMap((application): Sighting<Code>[] => {
    const { mount, target, isPattern, at, strays, setting } = application;
    // A line cut off by a missing backslash has a rule of its own.
    if (target === undefined) {
      const next = config.settings[config.settings.indexOf(setting) + 1];
      if (mount !== undefined && next !== undefined && /^["/]/.test(next.directive.name)) return [];
      return mount === undefined || hasHole(mount.value) ? [] : [{
        severity: 'error', at, code: 'alone', values: { path: mount.value },
        edits: isAbsolute(mount.value) && /\.(?:py|wsgi)$/.test(mount.value) ? [{ title: 'Mount it at /', safe: false, changes: [{ file: mount.at.file, start: mount.at.start, end: mount.at.start, text: '/ ' }] }] : [],
      }];
    }
    if (isPattern) return [];
    const entries = splitList(target.value, target.value.includes(';') ? ';' : ':');
    if (entries.length > 1 && entries.every(({ text }) => isAbsolute(text))) {
      const first = entries[0]?.text ?? '';
      return [{ severity: 'error', at: target.at, code: 'list', edits: [{ title: `Keep ${first}`, safe: false, changes: [{ ...target.at, text: first }] }] }];
    }
    if (/[*?]/.test(target.value) && !hasHole(target.value)) return [{ severity: 'error', at: target.at, code: 'pattern' }];
    if (/\.(?:py|wsgi):[A-Za-z_]\w*$/.test(target.value)) {
      const file = target.value.replace(/:\w+$/, '');
      return [{ severity: 'error', at: target.at, code: 'callable', edits: [{ title: `Write ${file}`, safe: false, changes: [{ ...target.at, text: file }] }] }];
    }
    const line = { ...application, words: [target] };
    const stray = strays.find((each) => meaningOf(line, each) === 'other' && !/\uE000|\{\{|<%/.test(each.value));
    return stray === undefined || stray.value.replace(/=.*/, '') in { ...ALIAS_OPTIONS, ...DAEMON_OPTIONS } ? [] : [{ severity: 'error', at: stray.at, code: 'more', values: { word: stray.value } }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The target is one file or one directory, with or without a Windows drive letter.',
  bad: [
    speaks('error', 'WSGIScriptAlias /srv/app.wsgi', apache('No URL path', 'WSGIScriptAlias /srv/app.wsgi\n')),
    speaks('error', '/srv/shop/wsgi.py:application', apache('File and object, as other servers expect them', 'WSGIScriptAlias / /srv/shop/wsgi.py:application\n')),
    speaks('error', '/srv/app.wsgi:/srv/venv/lib/python3.9/site-packages', apache('A list', 'WSGIScriptAlias / /srv/app.wsgi:/srv/venv/lib/python3.9/site-packages\n')),
    speaks('error', '/srv/apps/*.wsgi', apache('A wildcard', 'WSGIScriptAlias /apps /srv/apps/*.wsgi\n')),
  ],
  good: [
    apache('A file', 'WSGIScriptAlias / /srv/app.wsgi\n'), apache('A directory', 'WSGIScriptAlias /apps/ /srv/apps/\n'),
    apache('Windows', 'WSGIScriptAlias / C:\\shop\\app.wsgi\n'), apache('Options', 'WSGIScriptAlias / /srv/app.wsgi process-group=shop\nWSGIDaemonProcess shop\n'),
  ],
});
