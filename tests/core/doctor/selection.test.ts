import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routeOf } from '#core/apache';
import { diagnose } from '#core/doctor';
import fc from 'fast-check';
import { processGroups } from '../../../src/core/doctor/config/groups.ts';
import { routedDeployment } from '../../apache/routing/deployments.ts';

test('the doctor selects the process group of an alias as a request below it is routed, in 300 random deployments', () => {
  let compared = 0;
  for (const deployment of fc.sample(routedDeployment, 300)) {
    const { config } = diagnose([{ name: 'site.conf', kind: 'apache', text: deployment.text(8080, '/srv/app') }]);
    for (const { application, by, partly } of processGroups(config)) {
      const host = application.setting.read.scope[0];
      const name = config.settings.find((setting) => setting.read.key === 'servername' && setting.read.scope[0] === host)?.read.words[0];
      const { mount } = application;
      // A mounted directory and a pattern serve several scripts.
      if (name === undefined || mount === undefined || application.isPattern || !/\.\w+$/.test(application.target?.value ?? '')) continue;
      const route = routeOf(config.effective, { host: name, port: 8080, address: '127.0.0.1', path: `${mount.value.replace(/\/$/, '')}/` });
      // Another alias, a redirect or a host before this one may take the request.
      if (route.host !== host || route.script.by !== application.setting.read) continue;
      compared++;
      // A section for a part of the URLs does not count for the first one.
      assert.equal(partly ? undefined : by?.setting.read, route.processGroup.by, config.texts[0]?.parsed.text);
    }
  }
  assert.ok(compared > 300, `${compared} aliases were compared`);
});
