/** 20,000 injured configurations: everything that reads them comes to an end without an exception. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { apply, effective, optionsOf, routeOf, refusalOf, settingOptions, type Syntax } from '#core/apache';
import fc from 'fast-check';

import { configText } from './arbitrary/config.ts';
import { mutants } from './arbitrary/mutants.ts';

const pool = (JSON.parse(readFileSync(new URL('../apache/differential/configurations.json', import.meta.url), 'utf8')) as readonly { readonly text: string }[]).map(({ text }) => text);

/** The lines of a tree put together: the text, if each byte is in one line. */
function joined(text: string, nodes: readonly Syntax[]): string {
  return nodes.map((node) => text.slice(node.start, node.end) + (node.kind === 'section' ? joined(text, node.children) + (node.close === undefined ? '' : text.slice(node.close.start, node.close.end)) : '')).join('');
}

test('20,000 injured texts are read whole, with their settings, their refusal and their routes', () => {
  const text = fc.oneof({ weight: 4, arbitrary: mutants(pool) }, configText);
  fc.assert(fc.property(text, (injured) => {
    const config = effective([{ path: 'site.conf', text: injured }]);
    const [file] = config.files;
    assert.ok(file !== undefined);
    assert.equal(joined(injured, file.nodes), injured);
    assert.equal(apply(injured, []), injured);
    for (const setting of config.settings) {
      for (const { start, end } of [...optionsOf(setting.directive, 'value'), ...settingOptions(setting, 'whole')]) assert.ok(start >= setting.directive.start && end <= setting.directive.end && start <= end);
    }
    refusalOf(config, { apache: '2.4', release: '4.9.4' });
    routeOf(config, { path: '/a/b', host: 'example.com' });
  }), { numRuns: 20_000 });
});
