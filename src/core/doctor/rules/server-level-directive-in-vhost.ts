import { HOST_ONLY, SERVER_ONLY } from '#core/apache';
import { nameOf, placeIn, placeOf, sectionFile } from '../config/configuration.ts';
import { contentSpan } from '#core/apache';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const SECTIONS = /^(?:virtualhost|directory|directorymatch|location|locationmatch|files|filesmatch)$/;

export default rule({
  title: 'The directive is not allowed in this section',
  advice: 'Move the line outside all sections. For a single host, use the WSGIDaemonProcess options python-home= and python-path= instead.',
  messages: { server: '{directive} applies to the whole server and is not allowed inside <{section}>.', host: '{directive} is not allowed inside <{section}>, only in a virtual host or outside all sections.' },
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
  silent: 'The directive is outside all sections, or in one that only tests a condition, such as <IfModule>.',
  bad: [
    speaks('error', 'WSGIPythonHome /srv/venv', apache('WSGIPythonHome in a virtual host', '<VirtualHost *:80>\n    WSGIPythonHome /srv/venv\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', 'WSGIDaemonProcess shop', apache('WSGIDaemonProcess in a directory', '<Directory /srv/shop>\n    WSGIDaemonProcess shop\n</Directory>\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
    speaks('error', 'WSGIRestrictEmbedded On', apache('Below a condition, which changes nothing', '<VirtualHost *:80>\n    <IfModule mod_wsgi.c>\n        WSGIRestrictEmbedded On\n        WSGIDaemonProcess shop python-home=/srv/venv\n        WSGIScriptAlias / /srv/app.wsgi process-group=shop\n    </IfModule>\n</VirtualHost>\n')),
  ],
  good: [
    apache('Only a condition', '<IfModule mod_wsgi.c>\n    WSGIPythonHome /srv/venv\n</IfModule>\n<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
    apache('Options of WSGIDaemonProcess', '<VirtualHost *:80>\n    WSGIDaemonProcess shop python-home=/srv/venv\n    WSGIScriptAlias / /srv/app.wsgi process-group=shop\n</VirtualHost>\n'),
    apache('LoadModule in a host', '<VirtualHost *:80>\n    LoadModule wsgi_module modules/mod_wsgi.so\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
  ],
});
