import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PROBE_MOUNT, settle } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { CASES, type Case } from './cases.ts';
import { fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import {
  checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type RunningApache, type Site,
} from './server/index.ts';

interface Proof {
  readonly each: Case;
  readonly recipe: Recipe;
  readonly site: Site;
}

/** Environments are made by two workers: each is one process that waits for a disk or a CPU. */
const WORKERS = 2;

describe('every deployment, on one real Apache', () => {
  let directory = '';
  let apache: RunningApache;
  let proofs: readonly Proof[] = [];

  before(async () => {
    directory = await createReadableDirectory();
    const port = await freePort();
    proofs = CASES.map((each, index) => proofOf(each, index, port, directory));
    const queue = [...proofs];
    await Promise.all(Array.from({ length: WORKERS }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        await makeEnvironment(next.recipe);
        await placeScripts(next.recipe);
      }
    }));
    await makeReadable(directory);
    apache = await startApache(proofs.map(({ site }) => site), { port });
  });

  after(async () => {
    await apache?.stop();
    await removeDirectory(directory);
  });

  CASES.forEach((each, index) => {
    test(`${each.title}: the probe answers what the recipe promised`, async () => {
      const { recipe, site } = proofs[index] as Proof;
      const verdict = await checkSyntax([site]);
      assert.ok(verdict.ok, verdict.output);

      const { deployment: { serverName, mount, processGroup, processes, threads, project }, applications: [{ environment }] } = recipe.plan;
      const [promised] = recipe.promised;
      const probe = await apache.get(PROBE_MOUNT, { host: serverName });
      assert.equal(probe.status, 200, `${probe.body}\n${await apache.log()}`);
      const answer = JSON.parse(probe.body);
      assert.equal(answer.prefix, promised.prefix);
      assert.equal(answer.prefix, environment);
      assert.equal(answer.process_group, promised.processGroup);
      assert.equal(answer.application_group, promised.applicationGroup);
      assert.ok(String(answer.package.file).startsWith(promised.packageUnder), JSON.stringify(answer.package));
      assert.equal(answer.path[0], project);

      const page = await apache.get(encodeURI(mount), { host: serverName });
      assert.deepEqual(page, { status: 200, body: `This runs from ${environment}\n` });

      const started = [...(await apache.log()).matchAll(/Starting process '([^']*)' with uid=\d+, gid=\d+ and threads=(\d+)/g)]
        .filter(([, group]) => group === processGroup);
      assert.equal(started.length, processes);
      assert.ok(started.every(([, , count]) => count === String(threads)));
    });
  });
});

function proofOf(each: Case, index: number, port: number, directory: string): Proof {
  const { deployment, problems } = settle({
    release: '4.9.4', port, project: `${directory}/${index}/${each.name}`, package: TEST_PACKAGE,
    serverName: `case-${index}.example.org`, processGroup: `case-${index}`, processes: 1, threads: 2,
    ...each.with,
  });
  assert.deepEqual(problems, [], `${each.title} is no valid deployment`);
  const recipe = generate(deployment);
  return { each, recipe, site: { name: `${index}.conf`, text: fileText(recipe, 'site') } };
}
