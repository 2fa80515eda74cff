import { isGuarded, mayExcludeEachOther } from '../config/exclusive.ts';
import type { Daemon } from '../config/configuration.ts';
import { hasHole } from '../paths.ts';
import type { Given } from '../given.ts';
import { apache, rule, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'A daemon process group is defined twice',
  advice: 'Define the group once, preferably outside all virtual hosts or in the HTTP host. Keep WSGIProcessGroup in both hosts.',
  messages: { twice: 'The name {name} is already defined above.', macro: 'Each Use of the macro defines the name {name} again. Make the macro\'s parameter part of the name.' },
  find: (given) => {
    const before = new Map<string, Daemon[]>();
    return given.config.daemons.flatMap((daemon) => {
      const name = daemon.name?.value;
      if (name === undefined || isGuarded(daemon.setting) || isOption(daemon)) return [];
      const others = before.get(name) ?? [];
      before.set(name, others);
      const first = others.slice(0, MOST).find((other) => coexist(given, other, daemon));
      // Further repetitions of one line, as a macro makes them, are not worth a finding.
      const isRepeated = others.at(-1)?.setting.directive === daemon.setting.directive && others.at(-2)?.setting.directive === daemon.setting.directive;
      if (!isRepeated) others.push(daemon);
      if (first === undefined || isRepeated) return [];
      const macro = first.setting.directive === daemon.setting.directive;
      return [{
        severity: 'error' as const, at: daemon.at, code: macro ? 'macro' as const : 'twice' as const, values: { name },
        related: macro ? [] : [{ ...first.at, label: 'first definition' }],
        edits: macro ? [] : [{ title: 'Remove the second definition', safe: false, changes: [{ file: daemon.setting.file, start: daemon.setting.directive.start, end: daemon.setting.directive.end, text: '' }] }],
      }];
    });
  },
});

/** Definitions of one name that a later one is compared with. */
const MOST = 20;

function isOption({ name }: Daemon): boolean {
  return name !== undefined && /^[a-z-]+=/.test(name.value);
}

function coexist({ config }: Given, a: Daemon, b: Daemon): boolean {
  // Two templates with one placeholder may be two choices of the same tool.
  if (a.setting.file !== b.setting.file && hasHole(a.name?.value ?? '')) return false;
  return !mayExcludeEachOther(config.texts, a.setting, b.setting);
}

const HOST = '<VirtualHost *:80>\n    ServerName shop.example\n    WSGIDaemonProcess shop python-home=/srv/venv\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n';

export const page = (): RulePage => ({
  silent: 'The definitions are in sections that exclude each other or inside <IfDefine !X>, or one of them is a comment.',
  bad: [
    speaks('error', 'WSGIDaemonProcess shop', apache('A virtual host and its copy for HTTPS', HOST + HOST.replace(':80', ':443'))),
    speaks('error', 'WSGIDaemonProcess shop', together('Two files', apache('', HOST), { title: '', files: [{ name: 'shop-le-ssl.conf', kind: 'apache', text: `<IfModule mod_ssl.c>\n${HOST.replace(':80', ':443')}</IfModule>\n` }] })),
    speaks('error', 'WSGIDaemonProcess shop', apache('A macro that is used twice', '<Macro Shop $path>\n    WSGIDaemonProcess shop python-home=/srv/venv\n    WSGIScriptAlias $path /srv/app.wsgi process-group=shop\n</Macro>\nUse Shop /a\nUse Shop /b\n')),
  ],
  good: [
    apache('Sections that exclude each other', '<IfDefine LIVE>\n    WSGIDaemonProcess shop python-home=/srv/live\n</IfDefine>\n<IfDefine !LIVE>\n    WSGIDaemonProcess shop python-home=/srv/test\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Parameters of the apache2 command', '<IfDefine LIVE>\n    WSGIDaemonProcess shop python-home=/srv/live\n</IfDefine>\n<IfDefine TEST>\n    WSGIDaemonProcess shop python-home=/srv/test\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('One processing module', '<IfModule mpm_prefork_module>\n    WSGIDaemonProcess shop threads=1\n</IfModule>\n<IfModule mpm_worker_module>\n    WSGIDaemonProcess shop threads=15\n</IfModule>\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('A guard', '<IfDefine !SHOP>\n    Define SHOP\n    WSGIDaemonProcess shop\n</IfDefine>\n<IfDefine !SHOP>\n    Define SHOP\n    WSGIDaemonProcess shop\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Two names', 'WSGIDaemonProcess shop\nWSGIDaemonProcess shop-ssl\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\nWSGIScriptAlias /s /srv/app.wsgi process-group=shop-ssl\n'),
  ],
});
