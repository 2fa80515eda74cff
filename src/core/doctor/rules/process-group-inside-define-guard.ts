import { wordsOf } from '#core/apache';
import { nameOf, placeOf, argumentsOf } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'guard'>({
  title: 'The guard against a second definition also covers the selection',
  advice: 'Keep only WSGIDaemonProcess inside the guard, and put WSGIProcessGroup after it.',
  messages: { guard: 'Apache reads this line only the first time, because it is inside <IfDefine {name}>.' },
  find: ({ config }) => config.settings.filter((setting) => nameOf(setting) === 'wsgiprocessgroup').flatMap((setting): Sighting<'guard'>[] => {
    const guard = setting.conditions.find((section) => section.name.toLowerCase() === 'ifdefine' && /^!/.test(wordsOf(section)[0]?.value ?? ''));
    // A guard without an end takes in everything below, so nobody can tell what it is meant for.
    if (guard?.close === undefined) return [];
    const name = wordsOf(guard)[0]?.value ?? '';
    const inside = config.settings.filter(({ conditions }) => conditions.includes(guard));
    const defines = config.settings.some((each) => nameOf(each) === 'define' && argumentsOf(each)[0]?.value === name.slice(1));
    const hasDaemon = inside.some((each) => nameOf(each) === 'wsgidaemonprocess');
    // Two guards that exclude each other are a choice, not a guard.
    return defines && hasDaemon ? [{ severity: 'error', at: placeOf(setting), code: 'guard', values: { name } }] : [];
  }),
});

export const page = (): RulePage => ({
  silent: 'Only the definition is inside, or the condition selects one of two configurations.',
  bad: [
    speaks('error', 'WSGIProcessGroup shop', apache('Defined after the guard', '<IfDefine !shop>\n    WSGIDaemonProcess shop\n    WSGIProcessGroup shop\n</IfDefine>\nDefine shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'WSGIProcessGroup shop', apache('Everything inside', '<IfDefine !SHOP>\n    Define SHOP\n    WSGIDaemonProcess shop\n    WSGIProcessGroup shop\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'WSGIProcessGroup shop', apache('In a directory inside the guard', '<VirtualHost *:443>\n    <IfDefine !SHOP_DEFINED>\n        Define SHOP_DEFINED\n        WSGIDaemonProcess shop python-home=/srv/shop/venv\n        <Directory /srv/shop>\n            WSGIProcessGroup shop\n        </Directory>\n    </IfDefine>\n    WSGIScriptAlias / /srv/shop/app.wsgi\n</VirtualHost>\n')),
  ],
  good: [
    apache('Only the definition', '<IfDefine !SHOP>\n    Define SHOP\n    WSGIDaemonProcess shop\n</IfDefine>\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Two configurations to choose from', '<IfDefine !TEST>\n    WSGIDaemonProcess shop\n    WSGIProcessGroup shop\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
