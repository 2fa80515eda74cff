import { wordsOf } from '#core/apache';
import { nameOf, namePlace } from '../config/configuration.ts';
import type { Setting } from '../config/settings.ts';
import { onWindows } from '../context.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'Daemon mode does not exist on Windows',
  advice: 'Use WSGIPythonHome outside of all sections, and one application group per application. A site with a different Python needs its own Apache service.',
  messages: { daemon: '{directive} does not exist on Windows.' },
  find: ({ config, context }) => (onWindows(context) ? config.settings.filter((setting) => /^wsgi(?:daemonprocess|processgroup|restrictembedded|socketprefix)$/.test(nameOf(setting)) && !isForUnix(setting)).map((setting) => ({
    severity: 'error' as const, at: { ...namePlace(setting), end: wordsOf(setting.directive)[0]?.end ?? namePlace(setting).end }, code: 'daemon' as const, values: { directive: setting.directive.name },
    edits: [{ title: 'Remove the line', safe: false, changes: [{ file: setting.file, start: setting.directive.start, end: setting.directive.end, text: '' }] }],
  })) : []),
});

/** Returns true inside a condition that only servers on UNIX meet, or that only a name given by -D meets. */
function isForUnix({ conditions }: Setting): boolean {
  return conditions.some(({ text }) => /^<(?:ifmodule\s+"?(?:!(?:mod_)?mpm_winnt|(?:mod_)?(?:mpm_(?:event|worker|prefork)|unixd))|ifdefine\s+"?\w)/i.test(text.trim()));
}

export const page = (): RulePage => ({
  silent: 'The platform is unknown, or not Windows.',
  bad: [
    speaks('error', 'WSGIDaemonProcess shop', apache('A daemon process group', 'WSGIDaemonProcess shop python-home=C:/shop/venv\nWSGIScriptAlias / C:/shop/app.wsgi\n', { os: 'windows' })),
    speaks('error', 'WSGIProcessGroup shop', apache('A selection in a directory', 'WSGIPythonHome "C:/shop/venv"\nWSGIScriptAlias / "C:/shop/app.wsgi"\n<Directory "C:/shop">\n    WSGIProcessGroup shop\n    Require all granted\n</Directory>\n', { os: 'windows' })),
    speaks('error', 'WSGIRestrictEmbedded On', apache('Only the paths show the platform', 'LoadModule wsgi_module "c:/shop/venv/lib/site-packages/mod_wsgi/server/mod_wsgi.cp39-win_amd64.pyd"\nWSGIRestrictEmbedded On\nWSGIScriptAlias / "c:/shop/app.wsgi"\n')),
  ],
  good: [
    apache('Embedded mode', 'WSGIPythonHome C:/shop/venv\nWSGIScriptAlias / C:/shop/app.wsgi application-group=shop\n', { os: 'windows' }),
    apache('Only if Apache does not run on Windows', '<IfModule !mpm_winnt.c>\n    WSGIDaemonProcess shop\n</IfModule>\nWSGIScriptAlias / C:/shop/app.wsgi\n', { os: 'windows' }),
    apache('Linux', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', { os: 'linux' }),
    apache('Only where Apache is started with -D UNIX', '<IfDefine UNIX>\n    WSGIDaemonProcess shop\n    WSGIProcessGroup shop\n</IfDefine>\nWSGIScriptAlias / C:/shop/app.wsgi\n', { os: 'windows' }),
  ],
});
