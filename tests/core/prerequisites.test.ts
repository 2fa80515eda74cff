import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { explainFailure, missingPackages, needsOf, planInstall, systemNeeds } from '../runner/needs.ts';
import type { Host } from '../runner/needs.ts';

const rootOnDebian: Host = { hasAptGet: true, isRoot: true, hasSudo: false, chromium: '' };
const apache = systemNeeds.filter((need) => need.package === 'apache2');
const chromium = systemNeeds.filter((need) => need.package === 'chromium');

describe('what the suites need beyond npm', () => {
  test('the suites that only read files need nothing', () => {
    assert.deepEqual(needsOf(['types', 'build', 'site']), []);
  });

  test('the core suite needs a real Python and ShellCheck to read what is generated', () => {
    assert.deepEqual(needsOf(['core']).map((need) => need.package), ['python3', 'shellcheck']);
  });

  test('the Apache suite needs everything but a browser', () => {
    const packages = needsOf(['apache']).map((need) => need.package);
    assert.deepEqual(packages, ['python3', 'apache2', 'libapache2-mod-wsgi-py3', 'curl', 'python3-venv', 'python3-virtualenv', 'nginx', 'shellcheck']);
  });

  test('the browser suite serves a recipe too, so it needs everything', () => {
    assert.deepEqual(needsOf(['browser']), [...systemNeeds]);
  });

  test('only what is not found is missing', () => {
    const missing = missingPackages(systemNeeds, (need) => need.package !== 'apache2');
    assert.deepEqual(missing, apache);
  });
});

describe('what is done about missing packages', () => {
  test('nothing is planned when nothing is missing, whatever the machine', () => {
    const bare: Host = { hasAptGet: false, isRoot: false, hasSudo: false, chromium: '/nowhere' };
    assert.deepEqual(planInstall([], bare), { kind: 'ready' });
  });

  test('root installs exactly the missing packages without sudo and says why', () => {
    const plan = planInstall(apache, rootOnDebian);
    assert.ok(plan.kind === 'install');
    assert.deepEqual(plan.packages, ['apache2']);
    assert.equal(plan.sudo, false);
    assert.match(plan.says, /apache2 \(the recipes are served by a real Apache\)/);
    assert.doesNotMatch(plan.says, /\n/);
  });

  test('a user with a sudo that asks nothing installs through it', () => {
    const plan = planInstall(apache, { ...rootOnDebian, isRoot: false, hasSudo: true });
    assert.ok(plan.kind === 'install');
    assert.equal(plan.sudo, true);
  });

  test('a user without rights is told what to install and how to do without', () => {
    const plan = planInstall(apache, { ...rootOnDebian, isRoot: false });
    assert.ok(plan.kind === 'refuse');
    assert.match(plan.says, /apt-get install apache2\./);
    assert.match(plan.says, /SKIP=apache,browser/);
  });

  test('a machine without apt-get is told so, even to root', () => {
    const plan = planInstall(apache, { ...rootOnDebian, hasAptGet: false });
    assert.ok(plan.kind === 'refuse');
    assert.match(plan.says, /no apt-get/);
  });

  test('a CHROMIUM that does not start is not mended by installing another', () => {
    const plan = planInstall(chromium, { ...rootOnDebian, chromium: '/opt/chrome' });
    assert.ok(plan.kind === 'refuse');
    assert.match(plan.says, /CHROMIUM="\/opt\/chrome"/);
  });

  test('a Chromium that does not start after installing is explained by the snap', () => {
    assert.match(explainFailure(chromium), /snap.*CHROMIUM=/);
    assert.doesNotMatch(explainFailure(apache), /snap/);
  });
});
