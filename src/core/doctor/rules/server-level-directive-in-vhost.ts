import { HOST_ONLY, SERVER_ONLY } from '#core/apache';
import { nameOf, placeIn, placeOf, sectionFile } from '../config/configuration.ts';
import { contentSpan } from '#core/apache';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const SECTIONS = /^(?:virtualhost|directory|directorymatch|location|locationmatch|files|filesmatch)$/;

export default rule({
  title: 'The directive may not stand in this section',
  why: 'Some settings count for the whole server, and Apache refuses them inside <VirtualHost>, <Directory> or <Location>.',
  advice: 'Move the line out of every section. For one host alone, use the options of WSGIDaemonProcess: python-home= and python-path=.',
  facts: ['H03'],
  href: 'fix/virtualhost-section',
  messages: { server: '{directive} counts for the whole server and cannot stand inside <{section}>.', host: '{directive} cannot stand inside <{section}>, only in a host or outside of every section.' },
  find: ({ config }) => config.settings.flatMap((setting) => {
    const name = nameOf(setting);
    const sections = setting.scope.filter((section) => SECTIONS.test(section.name.toLowerCase()));
    const outer = SERVER_ONLY.has(name) ? sections.at(-1) : HOST_ONLY.has(name) ? sections.findLast((section) => section.name.toLowerCase() !== 'virtualhost') : undefined;
    if (outer === undefined) return [];
    return [{
      severity: 'error' as const, at: placeOf(setting), code: SERVER_ONLY.has(name) ? 'server' as const : 'host' as const, values: { directive: setting.directive.name, section: outer.name },
      related: [{ ...placeIn({ file: sectionFile(config, outer) ?? setting.file }, contentSpan(outer)), label: 'this section' }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The directive stands outside of every section, or in one that only tests a condition, such as <IfModule>.',
  bad: [
    speaks('error', 'WSGIPythonHome /srv/venv', apache('A home in a host', '<VirtualHost *:80>\n    WSGIPythonHome /srv/venv\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', 'WSGIDaemonProcess shop', apache('A daemon in a directory', '<Directory /srv/shop>\n    WSGIDaemonProcess shop\n</Directory>\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
  ],
  good: [
    apache('Only a condition', '<IfModule mod_wsgi.c>\n    WSGIPythonHome /srv/venv\n</IfModule>\n<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
    apache('Options of the daemon', '<VirtualHost *:80>\n    WSGIDaemonProcess shop python-home=/srv/venv\n    WSGIScriptAlias / /srv/app.wsgi process-group=shop\n</VirtualHost>\n'),
    apache('LoadModule in a host', '<VirtualHost *:80>\n    LoadModule wsgi_module modules/mod_wsgi.so\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
  ],
});
