import { can, releaseAfterEndOf } from '#core/releases';
import { assumedSeries, isPython3 } from '../context.ts';
import { placeOf } from '../config/configuration.ts';
import type { Given } from '../given.ts';
import { hitsOf } from '../log/find.ts';
import { messageHits } from '../log/message.ts';
import { apache, log, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'list' | 'listLog' | 'homeAndPath' | 'pattern' | 'express' | 'runmodwsgi';

export default rule<Code>({
  title: 'A bug in this release breaks this setting',
  advice: 'Upgrade mod_wsgi. Until then, use the workaround.',
  messages: {
    list: 'With Python 3, mod_wsgi {release} ignores the whole list if it has two or more directories. Until you upgrade, {until}',
    listLog: 'Only a bug in mod_wsgi 3.0 to 4.4.14 with Python 3 logs \'(null)\': none of the directories is added. Until you upgrade, {until}',
    homeAndPath: 'In mod_wsgi {release}, home= together with python-path= crashes the daemon processes. Until you upgrade, {until}',
    pattern: 'mod_wsgi {release} rejects group options on WSGIScriptAliasMatch. Until you upgrade, {until}',
    express: 'mod_wsgi-express before 4.6.6 needs /bin/bash, which this system does not have. Until you upgrade, {until}',
    runmodwsgi: 'runmodwsgi does not work in mod_wsgi {release}. Until you upgrade, {until}',
  },
  find: (given) => [...lists(given), ...daemons(given), ...express(given)],
});

const ONE_ENTRY = 'write one directory only.';

function lists(given: Given): Sighting<Code>[] {
  const { config, context } = given;
  const release = context.release?.value;
  const logged = messageHits(given, ['addsitedir-failed', 'addsitedir-failed-at-end']).find(({ values: [path] }) => path === '(null)');
  const python = assumedSeries(context);
  const certain = release !== undefined && python !== undefined && isPython3(context) && can(release, 'path-list-broken', python);
  if (!certain && logged === undefined) return [];
  const found = config.modulePaths.filter(({ entries }) => entries.length > 1).map(({ at }): Sighting<Code> => ({
    severity: 'error', ...(logged === undefined ? {} : { confidence: 'proven' }), at, code: certain ? 'list' : 'listLog', values: { release: release ?? '', until: ONE_ENTRY },
    ...(logged === undefined ? {} : { related: [{ ...logged.at, label: 'the failure' }] }),
  }));
  if (found.length > 0 || logged === undefined) return found;
  return [{ severity: 'error', confidence: 'proven', at: logged.at, code: 'listLog', values: { until: ONE_ENTRY } }];
}

function daemons({ config, context }: Given): Sighting<Code>[] {
  const release = context.release?.value;
  if (release === undefined) return [];
  const python = assumedSeries(context);
  const crashes = python !== undefined && can(release, 'home-with-path-crashes', python) ? config.daemons.flatMap((daemon): Sighting<Code>[] => {
    const home = daemon.options.find(({ name }) => name === 'home');
    const path = daemon.options.find(({ name }) => name === 'python-path');
    return home === undefined || path === undefined ? [] : [{
      severity: 'error', at: path.whole, code: 'homeAndPath', values: { release, until: 'remove one of the two options.' }, related: [{ ...home.whole, label: 'the other option' }],
    }];
  }) : [];
  const refusesPatterns = can(release, 'alias-options') && !can(release, 'alias-match-groups');
  const patterns = refusesPatterns ? config.applications.flatMap(({ isPattern, options, setting }): Sighting<Code>[] => {
    const group = options.find(({ name }) => name === 'process-group' || name === 'application-group');
    return !isPattern || group === undefined ? [] : [{ severity: 'error', at: group.whole ?? placeOf(setting), code: 'pattern', values: { release, until: 'put the directives in a section.' } }];
  }) : [];
  return [...crashes, ...patterns];
}

function express(given: Given): Sighting<Code>[] {
  const release = given.context.release?.value;
  const shells = given.shells.flatMap(({ file }) => [...(given.files[file]?.text ?? '').matchAll(/exec: -a: not found/g)].map((found) => ({ file, start: found.index, end: found.index + found[0].length })));
  const bash = [...hitsOf(given, /exec: -a: not found/).map(({ at }) => at), ...shells].map((at): Sighting<Code> =>
    ({ severity: 'error', confidence: 'proven', at, code: 'express', values: { until: 'install bash and link it to /bin/bash.' } }));
  if (release === undefined || !can(release, 'runmodwsgi-broken')) return bash;
  return [...bash, ...given.shells.flatMap(({ file }) => [...(given.files[file]?.text ?? '').matchAll(/\brunmodwsgi\b/g)].slice(0, 1).map((found): Sighting<Code> =>
    ({ severity: 'error', at: { file, start: found.index, end: found.index + found[0].length }, code: 'runmodwsgi', values: { release, until: 'use mod_wsgi-express start-server.' } })))];
}

const LIST = 'WSGIPythonPath /srv/shop:/srv/lib\nWSGIScriptAlias / /srv/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'The release is unknown, and no log line shows the bug.',
  behaviour: 'path-list-broken',
  bad: [
    speaks('error', '/srv/shop:/srv/lib', apache(`A list before ${releaseAfterEndOf('path-list-broken')}`, LIST, { mod_wsgi: '4.4.13', python: '3.5' })),
    speaks('error', 'python-path=/srv/shop', apache('home= and python-path=', 'WSGIDaemonProcess shop home=/srv/shop python-path=/srv/shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', { mod_wsgi: '4.3.0', python: '2.7' })),
    speaks('error', "Call to 'site.addsitedir()' failed for '(null)'", log('The log alone', "[error] mod_wsgi (pid=9): Call to 'site.addsitedir()' failed for '(null)', stopping.\n")),
    speaks('error', 'exec: -a: not found', log('mod_wsgi-express without bash', '/tmp/mod_wsgi-localhost:8000:0/apachectl: exec: -a: not found\n')),
  ],
  good: [
    apache('The release is unknown', LIST, { python: '3.5' }),
    apache('Python 2', LIST, { mod_wsgi: '4.4.13', python: '2.7' }),
    apache('A newer release', LIST, { mod_wsgi: '4.4.15', python: '3.5' }),
  ],
});
