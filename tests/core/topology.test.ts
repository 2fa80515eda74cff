import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { describeTopology, pictureSvg, type PicturedApplication, type ProcessGroup, type Topology } from '#core/picture';
import fc from 'fast-check';

import { anyText } from './arbitrary/text.ts';
import { apart, boxesOf, escaped, holds, labelsOf, overlaps, PARTS, partsOf, sizeOf } from './svg.ts';

/** The kinds that may stand around a box, from the outside to the inside. */
const AROUND: Readonly<Record<string, RegExp>> = {
  host: /^$/, environment: /^$/, group: /^$/, embedded: /^$/, interpreter: /^(group|embedded)$/, application: /^(group|embedded) interpreter$/,
};

function applicationsOf({ groups }: Topology): PicturedApplication[] {
  return groups.flatMap(({ interpreters }) => interpreters.flatMap(({ applications }) => applications));
}

const NAME = fc.oneof({ weight: 2, arbitrary: anyText }, fc.constantFrom('/srv/example/venv', 'app', `/home/${'x'.repeat(60)}/venv`, '漢字'.repeat(30)));
const COUNT = fc.option(fc.integer({ min: 1, max: 512 }), { nil: undefined });

/** Topologies with names from the given texts; few environments, so that some are shared. */
function topologies(name: fc.Arbitrary<string>): fc.Arbitrary<Topology> {
  const few = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.oneof(
    { weight: 9, arbitrary: fc.array(each, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(each, { minLength: 1, maxLength: 12, size: 'max' }) },
  );
  const environment = fc.oneof(fc.constantFrom('/srv/a', '/srv/b', '/srv/c'), name);
  const group: fc.Arbitrary<ProcessGroup> = fc.record({
    name: fc.option(name, { nil: undefined }), processes: COUNT, threads: COUNT, user: name,
    interpreters: few(fc.record({ name, applications: few(fc.record({ name, mount: name, environment })) })),
  });
  return fc.record({ server: name, groups: few(group) });
}

const application = (name: string, mount = `/${name}`, environment = `/srv/${name}/venv`): PicturedApplication => ({ name, mount, environment });

const daemon = (name: string, ...applications: PicturedApplication[]): ProcessGroup => (
  { name, processes: 2, threads: 15, user: 'www-data', interpreters: [{ name: '', applications }] }
);

const site = (...groups: ProcessGroup[]): Topology => ({ server: 'www.example.org', groups });

describe('the text alternative of a picture', () => {
  test('tells of each application who answers and from where it imports', () => {
    assert.equal(
      describeTopology(site(daemon('shop', application('shop.wsgi', '/shop', '/srv/shop/venv')))),
      'Apache serves www.example.org. Requests for /shop go to the application shop.wsgi in the process group shop '
      + '(2 processes, 15 threads, user www-data), main interpreter (%{GLOBAL}), which imports from /srv/shop/venv.',
    );
  });

  test('tells of Apache\'s own processes, of named interpreters, and of one process', () => {
    const interpreters = [{ name: 'blog', applications: [application('a')] }];
    const embedded = describeTopology(site({ name: undefined, processes: undefined, threads: undefined, user: 'apache', interpreters }));
    assert.match(embedded, /the application a in Apache's own processes \(user apache\), interpreter blog, which imports from \/srv\/a\/venv\.$/);
    assert.match(describeTopology(site({ name: 'x', processes: 1, threads: 1, user: 'y', interpreters })), /\(1 process, 1 thread, user y\)/);
  });

  test('names every application, path and environment', () => {
    fc.assert(fc.property(topologies(NAME), (topology) => {
      const text = describeTopology(topology);
      for (const { name, mount, environment } of applicationsOf(topology)) {
        for (const part of [name, mount, environment]) assert.ok(text.includes(part));
      }
    }), { numRuns: 300 });
  });
});

describe('a picture', () => {
  test('has boxes that stand apart from each other or wholly inside the right one, and nothing outside', () => {
    fc.assert(fc.property(topologies(NAME), (topology) => {
      const svg = pictureSvg(topology);
      const boxes = boxesOf(svg);
      const { width, height } = sizeOf(svg);
      boxes.forEach((box, index) => {
        assert.ok(box.x >= 0 && box.y >= 0 && box.endX <= width && box.endY <= height);
        const around = boxes.filter((other) => holds(other, box)).map(({ kind }) => kind).join(' ');
        assert.match(around, AROUND[box.kind] ?? assert.fail(box.kind));
        for (const other of boxes.slice(index + 1)) assert.ok(apart(box, other) || holds(box, other));
      });
    }), { numRuns: 300 });
  });

  test('has one box for each part, and an environment that is shared only once', () => {
    fc.assert(fc.property(topologies(NAME), (topology) => {
      const boxes = boxesOf(pictureSvg(topology));
      const count = (...kinds: readonly string[]): number => boxes.filter(({ kind }) => kinds.includes(kind)).length;
      const applications = applicationsOf(topology);
      assert.equal(count('host'), 1);
      assert.equal(count('embedded'), topology.groups.filter(({ name }) => name === undefined).length);
      assert.equal(count('group', 'embedded'), topology.groups.length);
      assert.equal(count('interpreter'), topology.groups.flatMap(({ interpreters }) => interpreters).length);
      assert.equal(count('application'), applications.length);
      assert.equal(count('environment'), new Set(applications.map(({ environment }) => environment)).size);
    }), { numRuns: 300 });
  });

  test('leads each path to its application, and each application to its environment', () => {
    fc.assert(fc.property(topologies(NAME), (topology) => {
      const svg = pictureSvg(topology);
      const boxes = boxesOf(svg);
      const ends = (kind: string): string[] => Array.from(svg.matchAll(new RegExp(`<path class="p-arrow p-${kind}" d="M[\\d.]+ ([\\d.]+)H([\\d.]+)(?:C.*? ([\\d.]+) ([\\d.]+))?m`, 'g')), ([, y, x, endX = x, endY = y]) => `${endX} ${endY}`);
      const entries = (kind: string): string[] => boxes.filter((box) => box.kind === kind).map(({ x, y, endY }) => `${x} ${(y + endY) / 2}`);
      assert.deepEqual(ends('request'), entries('application'));
      assert.equal(ends('import').length, ends('request').length);
      assert.deepEqual(new Set(ends('import')), new Set(entries('environment')));
    }), { numRuns: 300 });
  });

  test('shows every name, or has it in full behind the short one', () => {
    fc.assert(fc.property(topologies(NAME), (topology) => {
      const drawn = pictureSvg(topology).replace(/^.*<\/desc>/s, '');
      const names = [topology.server, ...applicationsOf(topology).flatMap(({ name, mount, environment }) => [name, mount, environment])];
      for (const name of names.filter((text) => text !== '')) {
        assert.ok(drawn.includes(`<tspan class="p-name">${escaped(name)}</tspan>`) || drawn.includes(`<title>${escaped(name)}</title>`), name);
      }
    }), { numRuns: 300 });
  });

  test('shortens a long path in the middle', () => {
    const svg = pictureSvg(site(daemon('a', application('a', '/a', '/home/deploy/sites/shop/current/venv'))));
    assert.match(svg, /<title>\/home\/deploy\/sites\/shop\/current\/venv<\/title><tspan class="p-name">\/home\/depl…rent\/venv<\/tspan>/);
  });

  test('stays as narrow as a page, however long the names', () => {
    const widest = topologies(fc.oneof(fc.constant('漢'.repeat(99)), fc.constant('w'.repeat(99)), fc.constant('w'.repeat(12))));
    fc.assert(fc.property(widest, (topology) => assert.ok(sizeOf(pictureSvg(topology)).width <= 840)), { numRuns: 300 });
  });

  test('in its narrow form fits into the narrowest page, with nothing over another and every name', () => {
    fc.assert(fc.property(topologies(fc.oneof(NAME, fc.constant('漢'.repeat(99)), fc.constant('w'.repeat(99)))), (topology) => {
      const svg = pictureSvg(topology, 'narrow', 'narrow');
      const { width, height } = sizeOf(svg);
      assert.ok(width <= 288, String(width));
      assert.deepEqual(overlaps(labelsOf(svg)), []);
      for (const { x, y, endX, endY } of [...boxesOf(svg), ...labelsOf(svg)]) assert.ok(x >= 0 && y >= 0 && endX <= width && endY <= height);
      const drawn = svg.replace(/^.*<\/desc>/s, '');
      for (const name of applicationsOf(topology).flatMap((each) => [each.name, each.mount, each.environment]).filter((text) => text !== '')) {
        assert.ok(drawn.includes(`<tspan class="p-name">${escaped(name)}</tspan>`) || drawn.includes(`<title>${escaped(name)}</title>`), name);
      }
    }), { numRuns: 200 });
  });

  test('needs no style, no script and nothing from elsewhere, and its ids are its own', () => {
    const svg = pictureSvg(site(daemon('a', application('a')), daemon('b', application('b', '/b', '/srv/a/venv'))), 'first');
    assert.doesNotMatch(svg, /style|<script|href|url\(|\son[a-z]+=/);
    assert.deepEqual(Array.from(svg.matchAll(/ id="([^"]*)"/g), ([, id]) => id), ['first-title', 'first-desc']);
    assert.match(svg, / role="img" aria-labelledby="first-title" aria-describedby="first-desc">/);
  });

  test('holds no mark-up of a name: it is well-formed, and has only our elements and attributes', () => {
    const pictures = fc.sample(fc.tuple(topologies(anyText), anyText), { numRuns: 300, seed: 1 }).map(([topology, prefix]) => pictureSvg(topology, prefix));
    assert.deepEqual(partsOf(pictures), PARTS);
  });
});
