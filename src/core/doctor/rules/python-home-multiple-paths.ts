import { argumentsOf, nameOf } from '../config/configuration.ts';
import { hasHole, isAbsolute, isWindowsPath, isWithin, samePath, splitList } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The Python home is a list of directories',
  advice: 'Keep only the root of one environment here. Other directories belong in python-path= or WSGIPythonPath.',
  messages: { list: '{called} lists {count} directories.' },
  find: ({ config }) => config.homes.flatMap(({ value, at, called, setting }) => {
    const words = nameOf(setting) === 'wsgipythonhome' ? argumentsOf(setting) : [];
    const last = words.at(-1);
    if (words.length > 1 && last !== undefined && words.every((word) => isAbsolute(word.value))) {
      return [{
        severity: 'error' as const, at: { ...at, end: last.at.end }, code: 'list' as const, values: { called, count: String(words.length) },
        edits: [{ title: `Keep ${value}`, safe: false, changes: [{ ...at, start: at.end, end: last.at.end, text: '' }] }],
      }];
    }
    const separator = value.includes(';') ? ';' : /,(?:\/|[A-Za-z]:[\\/])/.test(value) ? ',' : ':';
    const entries = splitList(value, separator);
    if (entries.length < 2 || hasHole(value)) return [];
    // One colon is legal on UNIX, unless the second part is an environment, a directory of modules or the project.
    const isForeign = (text: string): boolean => /(?:site|dist)-packages|env\d*\/?$/.test(text)
      || config.applications.some(({ target }) => target !== undefined && isWithin(target.value, text)) || config.modulePaths.some((path) => path.entries.some((entry) => samePath(entry.value, text)));
    const isPrefixPair = separator === ':' && entries.length === 2 && !isWindowsPath(value) && !isForeign(entries[1]?.text ?? '');
    if (isPrefixPair) return [];
    const first = entries[0]?.text ?? '';
    return [{
      severity: 'error' as const, at, code: 'list' as const, values: { called, count: String(entries.length) },
      edits: [{ title: `Keep ${first}`, safe: false, changes: [{ ...at, text: first }] }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'One directory, prefix:exec_prefix on UNIX, or a drive letter.',
  bad: [
    speaks('error', 'C:/shop/venv;C:/shop', apache('Semicolons', 'WSGIPythonHome "C:/shop/venv;C:/shop"\n')),
    speaks('error', '/srv/venv:/srv/shop', apache('The project after the Python home', 'WSGIDaemonProcess shop python-home=/srv/venv:/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/venv,/srv/shop', apache('A comma', 'WSGIPythonHome /srv/venv,/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
    speaks('error', '/srv/venv /srv/shop', apache('Two words', 'wsgipythonhome /srv/venv /srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
    speaks('error', '/srv/venv:/srv/venv/lib/python3.9/site-packages', apache('site-packages after the Python home', 'WSGIDaemonProcess shop python-home=/srv/venv:/srv/venv/lib/python3.9/site-packages\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('prefix:exec_prefix', 'WSGIPythonHome /usr/local:/usr/local/arch\n'),
    apache('A drive letter', 'WSGIPythonHome "C:/shop/venv"\n'),
  ],
});
