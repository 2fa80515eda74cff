import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { environmentsOf, METHODS, settle, type Deployment, type ValidDeployment } from '#core/deployment';
import { lineText, proseText, toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { can, RELEASES, type BehaviourKey } from '#core/releases';
import { FACTS } from '#core/releases/evidence';
import fc from 'fast-check';

import { validDeployment } from './arbitrary/deployment.ts';
import { hostsOf, mountsOf, named, optionsOf, routeOf, siteDirectives, wordsOf, type Placed } from './site.ts';

/** Behaviour that a release needs to accept a directive or a section. */
const DIRECTIVES: Readonly<Record<string, readonly BehaviourKey[]>> = {
  VirtualHost: [], Directory: [], Files: [], Location: [], ServerName: [], RedirectMatch: [],
  SSLCertificateChainFile: ['apache-2.2'], SSLEngine: [], SSLCertificateFile: [], SSLCertificateKeyFile: [],
  Require: ['apache-2.4'], Order: ['apache-2.2'], Allow: ['apache-2.2'], Deny: ['apache-2.2'],
  WSGIPythonExecutable: ['python-executable'], WSGIPythonHome: [], WSGIPythonPath: [], WSGISocketPrefix: [], WSGIRestrictEmbedded: ['restrict-embedded'],
  WSGIDaemonProcess: [], WSGIScriptAlias: [], WSGIProcessGroup: [], WSGIApplicationGroup: [],
};

/** The same for an option. */
const OPTIONS_OF: Readonly<Record<string, Readonly<Record<string, readonly BehaviourKey[]>>>> = {
  WSGIDaemonProcess: {
    user: [], group: [], processes: [], threads: [], home: [],
    lang: ['locale-options'], locale: ['locale-options'], 'python-home': ['python-home'], 'python-path': ['python-path'],
  },
  WSGIScriptAlias: { 'process-group': ['alias-options'], 'application-group': ['alias-options'] },
};

/** Directives that Apache takes outside of every section only (fact H03). */
const SERVER_ONLY = ['WSGIPythonHome', 'WSGIPythonPath', 'WSGIPythonExecutable', 'WSGISocketPrefix', 'WSGIRestrictEmbedded'];

/** Directives that do not exist on Windows (facts D07, C07, X01). */
const UNIX_ONLY = ['WSGIDaemonProcess', 'WSGIProcessGroup', 'WSGISocketPrefix', 'WSGIRestrictEmbedded', 'WSGIPythonExecutable'];

/** Traces of a missing value in a text. */
const PLACEHOLDERS = ['undefined', 'null', 'NaN', '[object', '${'];

const factIds = new Set<string>(FACTS.map(({ id }) => id));

function assertWellFormed({ files, notes, plan }: Recipe): void {
  const ids = notes.map(({ id }) => id as string);
  const used = new Set<string>();
  for (const key of ['id', 'path'] as const) assert.equal(new Set(files.map((file) => file[key])).size, files.length, `each file has its own ${key}`);
  for (const { id, lines } of files) {
    assert.ok(lines.length > 0, id);
    for (const each of lines) {
      for (const [, text] of each.tokens) assert.doesNotMatch(text, /[\n\r]/);
      if (each.note === undefined) continue;
      assert.ok(ids.includes(each.note), `${id} carries the note ${each.note}, which the recipe has not`);
      used.add(each.note);
    }
  }
  assert.equal(new Set(ids).size, ids.length, 'a note stands once');
  for (const { id, kind, title, text: parts, source, logged } of notes) {
    const text = proseText(parts);
    assert.match(text, parts.at(-1)?.[0] === 'code' ? /./ : /\.$/, id);
    for (const [, part] of parts) assert.notEqual(part, '', id);
    assert.notEqual(title, '', id);
    // Our own marks have all become parts; a backquote that is left is the reader's.
    if (!JSON.stringify(plan.deployment).includes('`')) assert.ok(!text.includes('`'), `${id} opens and closes its backquotes`);
    for (const [as, part] of parts) if (as === 'text') assert.ok(!part.includes('`'), `${id} shows a backquote outside of code`);
    for (const fact of source) assert.ok(factIds.has(fact), fact);
    if (kind === 'why') assert.ok(used.has(id), `the note ${id} explains no line`);
    if (logged !== undefined) assert.ok(text.includes(logged), `${id} tells what is logged`);
  }
}

/** No value was forgotten, in any text that a reader sees. */
function assertFilledIn({ files, notes, setup, plan: { deployment } }: Recipe): void {
  const typed = JSON.stringify(deployment);
  const texts = [
    ...files.map(({ path, title, lines }) => [path, title, toText(lines)].join('\n')), ...setup.map(({ title }) => title),
    ...notes.map(({ title, text }) => `${title}\n${proseText(text)}`),
  ];
  for (const placeholder of PLACEHOLDERS.filter((each) => !typed.includes(each))) {
    for (const text of texts) assert.ok(!text.replaceAll('/dev/null', '').includes(placeholder), `${placeholder} in ${text}`);
  }
}

function assertKnownToRelease({ plan: { release, python, platform } }: Recipe, directives: readonly Placed[]): void {
  const knows = (needed: readonly BehaviourKey[] | undefined, what: string): void => {
    assert.ok(needed !== undefined, `${what} is no part of a recipe`);
    for (const fact of needed) assert.ok(can(release, fact, python), `${what} needs ${fact}, which ${release} has not`);
  };
  for (const { node, within } of directives) {
    for (const name of [node.name, ...within.map((around) => around.name)]) knows(DIRECTIVES[name], name);
    for (const name of Object.keys(optionsOf(node))) knows(OPTIONS_OF[node.name]?.[name], `${node.name} ${name}=`);
    if (SERVER_ONLY.includes(node.name)) assert.deepEqual(within, [], `${node.name} stands inside a section`);
    if (platform.windows) assert.ok(!UNIX_ONLY.includes(node.name), `${node.name} does not exist on Windows`);
    if (platform.windows && can(release, 'no-home-on-windows')) assert.notEqual(node.name, 'WSGIPythonHome');
  }
}

/** Apache has in memory what the plan means, whatever the paths hold. */
function assertSaysThePlan({ plan }: Recipe, directives: readonly Placed[]): void {
  const { deployment, groups, separator, server } = plan;
  assert.deepEqual(named(directives, 'WSGIDaemonProcess').map((daemon) => [wordsOf(daemon), optionsOf(daemon)]), groups.map((group) => [[group.name], {
    ...(group.user === '' ? {} : { user: group.user, group: group.userGroup }), processes: String(deployment.processes), threads: String(deployment.threads),
    ...(group.workingDirectory === undefined ? {} : { home: group.workingDirectory }),
    ...(plan.locale === undefined ? {} : { lang: plan.locale, locale: plan.locale }),
    ...(group.pythonHome === undefined ? {} : { 'python-home': group.pythonHome }),
    ...(group.pythonPath.length === 0 ? {} : { 'python-path': group.pythonPath.join(separator) }),
  }]));
  const only = (name: string, value: string | undefined): void => assert.deepEqual(named(directives, name).map(wordsOf), value === undefined ? [] : [[value]], name);
  only('WSGIPythonHome', server.pythonHome);
  only('WSGIPythonExecutable', server.pythonExecutable);
  only('WSGIPythonPath', server.pythonPath.length === 0 ? undefined : server.pythonPath.join(separator));
  only('WSGISocketPrefix', server.socketPrefix);
  only('WSGIRestrictEmbedded', server.restrictEmbedded ? 'On' : undefined);
}

/** Each application and each probe is answered where it was promised, in every host that answers it. */
function assertRouted({ files, plan, promised }: Recipe, directives: readonly Placed[]): void {
  const { applications, deployment: { scripts } } = plan;
  const daemons = named(directives, 'WSGIDaemonProcess').map((daemon) => wordsOf(daemon)[0]);
  const hosts = hostsOf(directives);
  assert.deepEqual(promised.map(({ application }) => application), applications.map(({ name }) => name));
  for (const [index, { mount, script, probe, probeMount }] of applications.entries()) {
    const { processGroup, applicationGroup } = promised[index] ?? assert.fail();
    assert.ok(processGroup === '' || daemons.includes(processGroup), `no process group ${processGroup}`);
    for (const [role, path] of [['script', script], ['probe', probe]] as const) {
      assert.equal(files.filter((file) => file.role === role && file.path === path).length, 1, `${role} ${path}`);
    }
    for (const host of hosts) {
      assert.deepEqual(routeOf(host, probeMount), { target: probe, processGroup, applicationGroup });
      assert.equal(mountsOf(host).filter((each) => each === probeMount).length, 1);
    }
    const host = hosts.at(-1) ?? assert.fail();
    assert.equal(mountsOf(host).filter((each) => each === mount).length, 1);
    const { target, ...rest } = routeOf(host, mount) ?? assert.fail();
    assert.deepEqual(rest, { processGroup, applicationGroup: scripts === 'directory' ? undefined : applicationGroup });
    assert.equal(target, scripts === 'directory' ? script.slice(0, script.lastIndexOf('/') + (mount === '/' ? 1 : 0)) : script);
  }
  assert.equal(named(hosts.at(-1) ?? [], 'WSGIScriptAlias').length, 2 * applications.length);
}

/** Groups stand before what names them (fact A02), and no process is given what several environments would have to share. */
function assertNoKnownFault({ plan }: Recipe, directives: readonly Placed[]): void {
  const { applications, groups, release, python, server } = plan;
  const names = directives.map(({ node }) => node.name);
  if (groups.length > 0) assert.ok(names.lastIndexOf('WSGIDaemonProcess') < names.indexOf('WSGIScriptAlias'));
  for (const [name, members] of Map.groupBy(applications, ({ group }) => group)) {
    if (new Set(members.map(({ environment }) => environment)).size === 1) continue;
    const group = groups.find((each) => each.name === name);
    assert.equal(group?.pythonHome ?? server.pythonHome, plan.baseline, 'a process has one home');
    for (const { sitePackages } of applications) assert.ok(![...server.pythonPath, ...group?.pythonPath ?? []].includes(sitePackages));
  }
  if (environmentsOf(plan.deployment).length > 1) assert.equal(server.pythonHome ?? (plan.baseline === undefined ? undefined : groups[0]?.pythonHome), plan.baseline);
  if (plan.baseline !== undefined) assert.ok(applications.every(({ environment, script, project }) => ![environment, script, project].includes(plan.baseline ?? '')));
  for (const list of [server.pythonPath, ...groups.map(({ pythonPath }) => pythonPath)]) {
    if (can(release, 'path-list-broken', python)) assert.ok(list.length < 2, 'one directory only');
  }
  if (can(release, 'home-with-path-crashes', python)) assert.ok(groups.every((group) => group.workingDirectory === undefined), 'home= beside python-path= crashes');
}

/** Every project is imported from, and every environment is reached: by a home, a path, or the script itself. */
function assertReached({ files, plan }: Recipe): void {
  const { applications, groups, method, server } = plan;
  for (const application of applications) {
    const group = groups.find(({ name }) => name === application.group);
    const listed = [...group?.pythonPath ?? [], ...server.pythonPath];
    assert.ok([...listed, ...application.inserts].includes(application.project), `${application.project} is imported from`);
    const home = group?.pythonHome ?? server.pythonHome;
    if (method === 'python-home' || method === 'server-home') assert.equal(home, application.environment);
    if (method === 'baseline') assert.equal(home, plan.baseline);
    if (method === 'python-path' || method === 'baseline' || method === 'server-path') assert.equal(listed[0], application.sitePackages);
    if (method === 'symlink-tree' || method === 'python-executable') assert.equal(home, undefined);
    const script = files.find(({ role, path }) => role === 'script' && path === application.script)?.lines.map(lineText).join('\n') ?? '';
    assert.equal(/site\.addsitedir|activate_this/.test(script), method === 'site-dir' || method === 'site-dir-front' || method === 'activate-this');
  }
}

function assertSound(deployment: ValidDeployment): void {
  const recipe = generate(deployment);
  const directives = siteDirectives(recipe);
  assertWellFormed(recipe);
  assertFilledIn(recipe);
  assertKnownToRelease(recipe, directives);
  assertSaysThePlan(recipe, directives);
  assertRouted(recipe, directives);
  assertNoKnownFault(recipe, directives);
  assertReached(recipe);
}

describe('a recipe is whole, known to its release, and says to Apache what was planned', () => {
  test('for any valid deployment', () => {
    fc.assert(fc.property(validDeployment, assertSound), { numRuns: 2_000 });
  });

  const wishes: readonly (readonly [string, Partial<Deployment>])[] = [
    ['in daemon mode', {}], ['in embedded mode', { mode: 'embedded' }], ['on Windows', { platform: 'windows' }],
    ...Object.keys(METHODS).map((method): [string, Partial<Deployment>] => [`by ${method}`, { method: method as Deployment['method'] }]),
  ];
  for (const [words, wanted] of wishes) {
    test(`for every release ${words}`, () => {
      for (const [release] of RELEASES) assertSound(settle({ ...wanted, release }).deployment);
    });
  }
});
