import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { isSitePackages, parentOf, rootOfExecutable } from '../paths.ts';
import { apache, rule, script, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'An entry of the import path is a file',
  advice: 'Use the directory that contains your package.',
  messages: { only: '{path} is a file, and no other entry adds the project.', other: '{path} is a file. Python imports nothing from it.' },
  find: (given) => lists(given).flatMap((entries) => entries.flatMap(({ text, at }) => {
    if (!isFile(text)) return [];
    const hasProject = entries.some((other) => !isFile(other.text) && !isSitePackages(other.text));
    return [{
      severity: hasProject ? 'warning' as const : 'error' as const, at, code: hasProject ? 'other' as const : 'only' as const, values: { path: text },
      edits: /\.(?:py|wsgi)$/.test(text) && at.end - at.start === text.length ? [{ title: `Write ${parentOf(text)}`, safe: false, changes: [{ ...at, text: parentOf(text) }] }] : [],
    }];
  })),
});

function isFile(path: string): boolean {
  return rootOfExecutable(path) !== undefined || /[\\/][^\\/]+\.(?:py|wsgi|sh)$/i.test(path);
}

function lists({ config, scripts }: Given): { readonly text: string; readonly at: Place }[][] {
  return [
    ...config.modulePaths.map(({ entries }) => entries.map(({ value, at }) => ({ text: value, at }))),
    ...scripts.map(({ file, script: { steps } }) => steps.flatMap((step) => {
      const literal = step.kind === 'path' ? step.value.literals.at(-1) : undefined;
      return step.kind === 'path' && literal !== undefined ? [{ text: step.value.text, at: { file, ...literal } }] : [];
    })),
  ];
}

export const page = (): RulePage => ({
  silent: 'The entry is a directory, an archive or an egg.',
  bad: [
    speaks('error', '/srv/venv/bin/python3', apache('An interpreter', 'WSGIPythonPath /srv/venv/bin/python3\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('warning', '/srv/shop/wsgi.py', apache('A script next to the project', 'WSGIDaemonProcess shop python-path=/srv/shop:/srv/shop/wsgi.py\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/shop/app.py', script('In the script', "import sys\nsys.path.insert(0, '/srv/shop/app.py')\nfrom app import application\n")),
  ],
  good: [
    apache('An archive', 'WSGIPythonPath /srv/lib.zip:/srv/shop.egg\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('A directory with a dot', 'WSGIPythonPath /srv/shop.example\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
