import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { parse, type ConfigNode, type Directive } from '#core/apache';
import { PROBE_MOUNT, settle, type ValidDeployment } from '#core/deployment';
import { lineText, toText, type Line } from '#core/lines';
import { generate, type FileRole, type Recipe } from '#core/recipe';
import { can, isPython2, LATEST, RELEASES, type Fact } from '#core/releases';
import { FACTS } from '#core/releases/evidence';
import fc from 'fast-check';

import { validDeployment } from './arbitrary/deployment.ts';

/** What a release must do to read a directive or a section. */
const DIRECTIVES: Readonly<Record<string, readonly Fact[]>> = {
  VirtualHost: [], Directory: [], Files: [], ServerName: [],
  Require: ['apache-2.4'], Order: ['apache-2.2'], Allow: ['apache-2.2'], Deny: ['apache-2.2'],
  WSGIPythonHome: [], WSGIPythonPath: ['path-inherited'],
  WSGIDaemonProcess: [], WSGIScriptAlias: [], WSGIProcessGroup: [], WSGIApplicationGroup: [],
};

/** The same for an option. */
const OPTIONS_OF: Readonly<Record<string, Readonly<Record<string, readonly Fact[]>>>> = {
  WSGIDaemonProcess: {
    user: [], group: [], processes: [], threads: [], home: [],
    lang: ['locale-options'], locale: ['locale-options'], 'python-home': ['python-home'], 'python-path': ['python-path'],
  },
  WSGIScriptAlias: { 'process-group': ['alias-options'], 'application-group': ['alias-options'] },
};

/** Directives that Apache takes outside of every section only (fact H03). */
const SERVER_ONLY = ['WSGIPythonHome', 'WSGIPythonPath'];

const factIds = new Set<string>(FACTS.map(({ id }) => id));

function linesOf({ files }: Recipe, role: FileRole): readonly Line[] {
  const file = files.find((candidate) => candidate.role === role);
  assert.ok(file !== undefined);
  return file.lines;
}

interface Placed {
  readonly node: Directive;
  readonly within: readonly string[];
}

/** The directives of the printed site configuration as Apache reads it, each with the sections around it. */
function siteDirectives(recipe: Recipe): readonly Placed[] {
  const { nodes, faults } = parse(toText(linesOf(recipe, 'site')), recipe.plan.quoting);
  assert.deepEqual(faults, []);
  const walk = (children: readonly ConfigNode[], within: readonly string[]): Placed[] => children.flatMap((node): Placed[] => {
    if (node.kind === 'directive') return [{ node, within }];
    if (node.kind !== 'section') return [];
    assert.ok(Object.hasOwn(DIRECTIVES, node.name), node.name);
    return walk(node.children, [...within, node.name]);
  });
  return walk(nodes, []);
}

function named(directives: readonly Placed[], name: string): Directive[] {
  return directives.filter(({ node }) => node.name === name).map(({ node }) => node);
}

function wordsOf({ args }: Directive): string[] {
  return args.flatMap((arg) => (arg.kind === 'word' ? [arg.value] : []));
}

function optionsOf({ args }: Directive): Readonly<Partial<Record<string, string>>> {
  return Object.fromEntries(args.flatMap((arg) => (arg.kind === 'option' ? [[arg.name, arg.value]] : [])));
}

function daemonOf(directives: readonly Placed[]): Directive {
  const [daemon, ...others] = named(directives, 'WSGIDaemonProcess');
  assert.ok(daemon !== undefined && others.length === 0);
  return daemon;
}

function assertKnownToRelease({ plan: { release } }: Recipe, directives: readonly Placed[]): void {
  const knows = (needed: readonly Fact[] | undefined, what: string): void => {
    assert.ok(needed !== undefined, `${what} is no part of a recipe`);
    for (const fact of needed) assert.ok(can(release, fact), `${what} needs ${fact}, which ${release} has not`);
  };
  for (const { node, within } of directives) {
    knows(DIRECTIVES[node.name], node.name);
    for (const name of Object.keys(optionsOf(node))) knows(OPTIONS_OF[node.name]?.[name], `${node.name} ${name}=`);
    if (SERVER_ONLY.includes(node.name)) assert.deepEqual(within, [], `${node.name} stands inside ${within.join(', ')}`);
  }
}

function assertNoKnownFault({ plan: { release, python } }: Recipe, daemon: Directive): void {
  const { home, 'python-path': path } = optionsOf(daemon);
  if (can(release, 'path-list-broken') && !isPython2(python)) assert.ok(path?.includes(':') !== true, 'one folder only');
  if (can(release, 'home-with-path-crashes')) assert.ok(home === undefined || path === undefined, 'home= beside python-path= crashes');
}

/** Apache has in memory what the plan means, whatever the paths hold. */
function assertSaysThePlan({ plan }: Recipe, directives: readonly Placed[]): void {
  const { deployment, environment, modulePath, probe, reach, release, script, user, userGroup } = plan;
  const daemon = daemonOf(directives);
  const options = optionsOf(daemon);
  assert.deepEqual(wordsOf(daemon), [deployment.processGroup]);
  assert.equal(options['python-home'], reach === 'python-home' ? environment : undefined);
  assert.equal(options['python-path'], can(release, 'python-path') ? modulePath.join(':') : undefined);
  assert.equal(options['home'], plan.workingFolder);
  assert.deepEqual([options['user'], options['group']], [user, userGroup]);
  assert.deepEqual([options['processes'], options['threads']], [String(deployment.processes), String(deployment.threads)]);
  assert.deepEqual(named(directives, 'WSGIPythonHome').map(wordsOf), reach === 'server-home' ? [[environment]] : []);
  assert.deepEqual(named(directives, 'WSGIPythonPath').map(wordsOf), can(release, 'python-path') ? [] : [[deployment.project]]);
  assert.deepEqual(named(directives, 'WSGIScriptAlias').map(wordsOf), [[PROBE_MOUNT, probe], [deployment.mount, script]]);
  assertRouted(directives, deployment.processGroup);
}

/** Both scripts are sent to the group, which stands before them (fact A02), and to the main interpreter. */
function assertRouted(directives: readonly Placed[], processGroup: string): void {
  const names = directives.map(({ node }) => node.name);
  assert.ok(names.indexOf('WSGIDaemonProcess') < names.indexOf('WSGIScriptAlias'));
  const onServer = [...named(directives, 'WSGIProcessGroup'), ...named(directives, 'WSGIApplicationGroup')].map(wordsOf);
  for (const alias of named(directives, 'WSGIScriptAlias')) {
    const options = optionsOf(alias);
    const groups = onServer.length > 0 ? onServer : [[options['process-group']], [options['application-group']]];
    assert.deepEqual(groups, [[processGroup], ['%{GLOBAL}']]);
  }
}

function assertWellFormed({ files, notes, plan }: Recipe): void {
  assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
  const ids = notes.map(({ id }) => id as string);
  for (const { role, lines } of files) {
    assert.ok(lines.length > 0, role);
    for (const each of lines) {
      assert.doesNotMatch(lineText(each), /[\n\r]/);
      if (each.note !== undefined) assert.ok(ids.includes(each.note), `${role} carries the note ${each.note}, which the recipe has not`);
    }
  }
  for (const { id, kind, title, text, source } of notes) {
    assert.match(text, /[.`]$/, id);
    assert.notEqual(title, '', id);
    // A backquote in a path of the reader's is shown as one more mark of code; it does no harm beyond that.
    if (!`${plan.environment}${plan.deployment.project}`.includes('`')) assert.equal(text.split('`').length % 2, 1, `${id} opens and closes its backquotes`);
    for (const fact of source) assert.ok(factIds.has(fact), fact);
    const onLine = files.some(({ lines }) => lines.some(({ note }) => note === id));
    if (kind === 'why') assert.ok(onLine, `the note ${id} explains no line`);
  }
  assert.equal(new Set(ids).size, ids.length, 'a note stands once');
}

function assertSound(deployment: ValidDeployment): void {
  const recipe = generate(deployment);
  const directives = siteDirectives(recipe);
  assertWellFormed(recipe);
  assertKnownToRelease(recipe, directives);
  assertNoKnownFault(recipe, daemonOf(directives));
  assertSaysThePlan(recipe, directives);
}

describe('the recipe of the default deployment', () => {
  for (const [release] of RELEASES) {
    test(`for mod_wsgi ${release} uses only what that release knows`, () => assertSound(settle({ release }).deployment));
  }

  test('is four files, in the order in which they are read', () => {
    const { files } = generate(settle({}).deployment);
    assert.deepEqual(files.map(({ role, path, language }) => [role, path, language]), [
      ['site', '/etc/apache2/sites-available/example.conf', 'apache'], ['script', '/srv/example/wsgi/app.wsgi', 'python'],
      ['probe', '/srv/example/wsgi/probe.wsgi', 'python'], ['setup', 'setup.sh', 'shell'],
    ]);
  });
});

describe('the recipe of any valid deployment', () => {
  test('is whole, known to its release, and says to Apache what was planned', () => {
    fc.assert(fc.property(validDeployment, assertSound), { numRuns: 10_000 });
  });

  test('is the same each time', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      assert.deepEqual(generate(deployment), generate(deployment));
    }), { numRuns: 100 });
  });
});

describe('recipes differ', () => {
  test('by platform: where the file is saved and how it is turned on', () => {
    const setup = (platform: 'debian' | 'redhat'): string => toText(linesOf(generate(settle({ platform }).deployment), 'setup'));
    assert.match(setup('debian'), /^a2ensite example\.conf$/m);
    assert.match(setup('redhat'), /^dnf install httpd python3-mod_wsgi curl$/m);
    assert.doesNotMatch(setup('redhat'), /a2ensite/);
    assert.equal(generate(settle({ platform: 'redhat' }).deployment).files[0]?.path, '/etc/httpd/conf.d/example.conf');
  });

  test('by the letters of their paths: outside ASCII they set a locale where the release can', () => {
    const locale = (project: string, release = LATEST): string | undefined =>
      optionsOf(daemonOf(siteDirectives(generate(settle({ project, release }).deployment))))['locale'];
    assert.equal(locale('/srv/été'), 'C.UTF-8');
    assert.equal(locale('/srv/ete'), undefined);
    assert.equal(locale('/srv/été', '2.8'), undefined);
  });

  test('by the Python: in Python 2 sys.prefix is bytes already, and encoding it fails for a path outside ASCII', () => {
    const encodes = (release: (typeof RELEASES)[number][0]): boolean =>
      /sys\.prefix.*\.encode\(/.test(toText(linesOf(generate(settle({ release, project: '/srv/été' }).deployment), 'script')));
    assert.equal(encodes(LATEST), true);
    assert.equal(encodes('3.4'), false);
  });

  test('by the account: one that is not Apache\'s gets a folder to start in, unless that would crash', () => {
    const home = (user: string, release = LATEST): string | undefined =>
      optionsOf(daemonOf(siteDirectives(generate(settle({ user, release }).deployment))))['home'];
    assert.equal(home('deploy'), '/srv/example');
    assert.equal(home(''), undefined);
    assert.equal(home('www-data'), undefined);
    assert.equal(home('deploy', '4.4.9'), undefined);
    assert.ok(generate(settle({ user: 'deploy', release: '4.4.9' }).deployment).notes.some(({ id, kind }) => id === 'working-folder' && kind === 'warning'));
  });

  test('by the folder: a home folder is warned about', () => {
    const warned = (project: string): boolean => generate(settle({ project }).deployment).notes.some(({ id }) => id === 'home-folder');
    assert.deepEqual(['/home/ann/site', '/root/site', '/srv/home/ann', '/homes/a'].map(warned), [true, true, false, false]);
  });

  test('by the release: a known security fault is named with the release that ended it', () => {
    const security = (release: (typeof RELEASES)[number][0]): string | undefined => generate(settle({ release }).deployment).notes.find(({ id }) => id === 'security')?.text;
    assert.match(security('3.4') ?? '', /CVE-2014-0240.*CVE-2014-8583.*CVE-2022-2255.*Every release after 4\.9\.2 /);
    assert.match(security('4.9.2') ?? '', /^CVE-2022-2255\b.*Every release after 4\.9\.2 /);
    assert.equal(security(LATEST), undefined);
  });
});
