import { ALIAS_OPTIONS, DAEMON_OPTIONS } from '#core/releases';
import { argumentsOf, nameOf } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';
import { optionsOf } from '#core/apache';
import { placeIn } from '../config/configuration.ts';

type Code = 'daemon' | 'alias' | 'value';

export default rule<Code>({
  title: 'The option belongs to another directive',
  advice: 'Move the option to the directive that has it.',
  messages: {
    daemon: '{option} is an option of WSGIDaemonProcess, not of {directive}.',
    alias: '{option} is an option of WSGIScriptAlias, not of WSGIDaemonProcess.',
    value: '{directive} takes only the value, without "{option}=".',
  },
  find: ({ config }) => [
    ...config.applications.flatMap(({ options, setting }) => options.flatMap((option): Sighting<Code>[] => (option.name in DAEMON_OPTIONS && !(option.name in ALIAS_OPTIONS)
      ? [{ severity: 'error', at: option.whole, code: 'daemon', values: { option: option.name, directive: setting.directive.name } }] : []))),
    ...config.settings.filter((setting) => nameOf(setting) === 'wsgiimportscript').flatMap((setting) => optionsOf(setting.directive, 'value').flatMap((option): Sighting<Code>[] =>
      (option.kind === 'option' && option.name in DAEMON_OPTIONS ? [{ severity: 'error', at: placeIn(setting, option), code: 'daemon', values: { option: option.name, directive: setting.directive.name } }] : []))),
    ...config.daemons.flatMap(({ options }) => options.flatMap((option): Sighting<Code>[] => (option.name in ALIAS_OPTIONS
      ? [{ severity: 'error', at: option.whole, code: 'alias', values: { option: option.name } }] : []))),
    ...config.settings.filter((setting) => /^wsgi(?:processgroup|applicationgroup|pythonhome|pythonpath)$/.test(nameOf(setting))).flatMap((setting): Sighting<Code>[] => {
      const value = argumentsOf(setting)[0];
      const option = /^([a-z-]+)=/.exec(value?.value ?? '')?.[1];
      if (value === undefined || option === undefined || !(option in DAEMON_OPTIONS || option in ALIAS_OPTIONS)) return [];
      return [{
        severity: 'error', at: value.at, code: 'value', values: { directive: setting.directive.name, option },
        edits: [{ title: `Remove "${option}="`, safe: true, changes: [{ file: value.at.file, start: value.at.start, end: value.at.start + option.length + 1, text: '' }] }],
      }];
    }),
  ],
});

export const page = (): RulePage => ({
  silent: 'The option is on the right directive.',
  bad: [
    speaks('error', 'request-timeout=60', apache('A daemon\'s option on the alias', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop request-timeout=60\n')),
    speaks('error', 'application-group=%{GLOBAL}', apache('An alias\'s option on the daemon', 'WSGIDaemonProcess shop application-group=%{GLOBAL}\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'process-group=shop', apache('An option as value', 'WSGIDaemonProcess shop\nWSGIProcessGroup process-group=shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('Each in its place', 'WSGIDaemonProcess shop request-timeout=60\nWSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL} callable-object=app pass-authorization=On\n'),
    apache('A script loaded in advance', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\nWSGIImportScript /srv/app.wsgi process-group=shop application-group=%{GLOBAL}\n'),
  ],
});
