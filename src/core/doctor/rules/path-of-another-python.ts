import { seriesOf } from '../context.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

const VERSIONED = /[\\/]lib(?:64)?[\\/]python(\d\.\d+)(?=[\\/]|$)/;

export default rule<'other' | 'mixed'>({
  title: 'The path contains packages of a different Python',
  advice: 'Use packages installed for the Python that mod_wsgi runs, and set python-home= to the environment instead of listing its directory.',
  messages: { other: 'This directory belongs to Python {own}, but mod_wsgi runs Python {series}.', mixed: 'The list has directories of both Python {own} and {series}. Only one of them can match.' },
  find: ({ config, context }) => config.modulePaths.flatMap(({ entries }): Sighting<'other' | 'mixed'>[] => {
    const versioned = entries.flatMap(({ value, at }) => {
      const own = VERSIONED.exec(value)?.[1];
      return own === undefined ? [] : [{ own, at }];
    });
    const series = seriesOf(context);
    if (series !== undefined) {
      return versioned.filter(({ own }) => own !== series).map(({ own, at }) => ({
        severity: 'error' as const, at, code: 'other' as const, values: { own, series },
        ...(context.python?.from === undefined ? {} : { related: [{ ...context.python.from, label: `Python ${series}` }] }),
      }));
    }
    const [first] = versioned;
    const other = versioned.find(({ own }) => own !== first?.own);
    return first === undefined || other === undefined ? [] : [{
      severity: 'warning' as const, at: other.at, code: 'mixed' as const, values: { own: other.own, series: first.own }, related: [{ ...first.at, label: `Python ${first.own}` }],
    }];
  }),
});

const PATHS = 'WSGIDaemonProcess shop python-path=/srv/shop:/srv/venv/lib/python3.4/site-packages\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n';

export const page = (): RulePage => ({
  silent: 'The Python that mod_wsgi runs is unknown, and all entries belong to one Python.',
  bad: [
    speaks('error', '/srv/venv/lib/python3.4/site-packages', apache('mod_wsgi runs Python 3.6', PATHS, { python: '3.6' })),
    speaks('warning', '/srv/b/lib/python3.8/site-packages', apache('Two Pythons in one list', 'WSGIPythonPath /srv/a/lib/python3.6/site-packages:/srv/b/lib/python3.8/site-packages\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '/srv/venv/lib/python3.7/site-packages', apache('The module\'s file name shows its Python', 'LoadModule wsgi_module modules/mod_wsgi-py39.cpython-39-x86_64-linux-gnu.so\nWSGIPythonPath /srv/venv/lib/python3.7/site-packages\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('The same Python', PATHS, { python: '3.4' }),
    apache('Unknown', PATHS),
    apache('lib and lib64 of one Python', 'WSGIPythonPath /srv/v/lib/python3.6/site-packages:/srv/v/lib64/python3.6/site-packages\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
