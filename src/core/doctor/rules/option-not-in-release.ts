import { ALIAS_OPTIONS, compareVersions, DAEMON_OPTIONS, DIRECTIVES, type Name, type Release } from '#core/releases';
import { contentSpan } from '#core/apache';
import { namePlace } from '../config/configuration.ts';
import { allSections } from '../config/sections.ts';
import { onWindows } from '../context.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'new' | 'gone';

export default rule<Code>({
  title: 'This release does not have the directive or option',
  advice: 'Upgrade mod_wsgi, or remove the setting.',
  messages: { new: '{name} needs mod_wsgi {since} or newer. This server has {release}.', gone: 'mod_wsgi {until} was the last release with {name}. This server has {release}.' },
  find: ({ config, context }) => {
    const release = context.release?.value;
    if (release === undefined) return [];
    const judge = (name: string, known: Name | undefined, at: Sighting['at']): Sighting<Code>[] => {
      const fault = known === undefined ? undefined : faultOf(known, release);
      return fault === undefined ? [] : [{ severity: 'error', at, code: fault, values: { name, release, since: known?.since ?? '', until: known?.until ?? '' } }];
    };
    const canonical = new Map(Object.entries(DIRECTIVES).map(([name, known]) => [name.toLowerCase(), { name, known }]));
    return [
      ...config.settings.flatMap((setting) => {
        const found = canonical.get(setting.read.key);
        return found === undefined ? [] : judge(found.name, found.known, namePlace(setting));
      }),
      ...config.texts.flatMap(({ file, parsed }) => allSections(parsed.nodes).flatMap((section) => {
        const found = canonical.get(section.name.toLowerCase());
        return found === undefined ? [] : judge(`<${found.name}>`, found.known, { file, ...contentSpan(section) });
      })),
      ...(onWindows(context) ? [] : config.daemons.flatMap(({ options }) => options.flatMap(({ name, whole }) => judge(`${name}=`, DAEMON_OPTIONS[name], whole)))),
      ...config.applications.flatMap(({ options }) => options.flatMap(({ name, whole }) => judge(`${name}=`, ALIAS_OPTIONS[name], whole))),
    ];
  },
});

function faultOf({ since, until }: Name, release: Release): Code | undefined {
  if (since !== undefined && compareVersions(release, since) < 0) return 'new';
  return until !== undefined && compareVersions(release, until) > 0 ? 'gone' : undefined;
}

export const page = (): RulePage => ({
  silent: 'The release is unknown.',
  bad: [
    speaks('error', 'python-home=/srv/venv', apache('An option that is too new', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi\nWSGIProcessGroup shop\n', { mod_wsgi: '3.3', python: '2.6' })),
    speaks('error', 'WSGILazyInitialization', apache('A directive that was removed', 'WSGILazyInitialization On\nWSGIScriptAlias / /srv/app.wsgi\n', { mod_wsgi: '6.0.5', python: '3.12' })),
    speaks('error', '<WSGIInterpreterOptions application-group=shop>', apache('A section that is too new', '<WSGIInterpreterOptions application-group=shop>\n    WSGIPerInterpreterGIL On\n</WSGIInterpreterOptions>\nWSGIScriptAlias / /srv/app.wsgi\n', { mod_wsgi: '5.0.2', python: '3.12' })),
  ],
  good: [
    apache('The release is unknown', 'WSGILazyInitialization On\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('The release has it', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', { mod_wsgi: '3.4', python: '2.7' }),
  ],
});
