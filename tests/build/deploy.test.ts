import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readSiteConfig } from '../../src/build/site-config.ts';
import { copiedSources } from '../runner/containerSources.ts';

const containerfile = readFileSync('Containerfile', 'utf8');
const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');

describe('the container file', () => {
  // The second build of the suites has only these, which shows that a build needs nothing else.
  const sources = copiedSources(containerfile);

  test('copies what there is, and nothing of the tests', () => {
    assert.ok(sources.length > 5);
    assert.deepEqual(sources.filter((path) => !existsSync(path) || path.startsWith('tests')), []);
  });

  test('puts the site where its configuration looks for it', () => {
    const root = /^DocumentRoot (\S+)$/m.exec(readFileSync('docs/hosting/apache.conf', 'utf8'))?.[1];
    assert.ok(root !== undefined && containerfile.includes(`COPY --from=build /book/dist ${root}\n`));
  });

  test('copies nothing that is kept from it', () => {
    const ignored = readFileSync('.containerignore', 'utf8').trim().split('\n');
    assert.deepEqual(sources.filter((path) => ignored.includes(path.split('/')[0] ?? '')), []);
  });
});

describe('the workflow for GitHub Pages', () => {
  test('names every action by its major version', () => {
    const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action ?? '');
    assert.ok(actions.length > 3);
    for (const action of actions) assert.match(action, /^actions\/[a-z-]+@v\d+$/);
  });

  test('what Pages calls its base is a base of ours', () => {
    assert.equal(readSiteConfig({ SITE: 'https://owner.github.io', BASE: '/repository' }).base, '/repository/');
    assert.equal(readSiteConfig({ SITE: 'https://book.example.org', BASE: '' }).base, '/');
    assert.match(workflow, /SITE: \$\{\{ steps\.pages\.outputs\.origin \}\}\n/);
    assert.match(workflow, /BASE: \$\{\{ steps\.pages\.outputs\.base_path \}\}\n/);
  });
});
