import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  BEHAVIOURS, behaviour, can, compareVersions, hasVenv, inRange, isPython2, isRelease, LATEST, nearestRelease, PYTHONS, pythonsOf,
  releaseAfter, releaseBefore, RELEASES, SECURITY_FAULTS, span, spanLabel, taggedOn, usualPython,
  type Behaviour, type BehaviourKey, type Python, type PythonBehaviourKey, type Release,
} from '#core/releases';
import { FACTS, verifiedFact } from '#core/releases/evidence';
import fc from 'fast-check';

import tags from './tags.json' with { type: 'json' };

const versions: readonly Release[] = RELEASES.map(([version]) => version);
const facts = Object.keys(BEHAVIOURS) as BehaviourKey[];
const record = (fact: BehaviourKey): Behaviour => BEHAVIOURS[fact];

describe('the list of releases', () => {
  test('holds the 113 tags of mod_wsgi with their days', () => {
    assert.equal(RELEASES.length, 113);
    assert.deepEqual(RELEASES, tags);
  });

  test('rises strictly', () => {
    for (const version of versions) {
      const before = releaseBefore(version);
      if (before !== undefined) assert.ok(compareVersions(before, version) < 0, `${before} stands before ${version}`);
    }
  });

  test('ends with the latest and begins with one that nothing comes before', () => {
    assert.equal(LATEST, versions.at(-1));
    assert.equal(releaseBefore('1.0'), undefined);
    assert.equal(releaseBefore('2.0'), '1.6');
    assert.equal(releaseAfter('1.6'), '2.0');
    assert.equal(releaseAfter(LATEST), undefined);
    assert.equal(taggedOn('4.2.8'), new Map<string, string>(RELEASES).get('4.2.8'));
  });
});

describe('versions', () => {
  test('are compared by number, not by letter', () => {
    assert.ok(compareVersions('4.4.9', '4.4.10') < 0);
    assert.ok(compareVersions('4.4.10', '4.4.9') > 0);
    assert.ok(compareVersions('3.9', '3.10') < 0);
    assert.ok(compareVersions('2.8', '3.0') < 0);
    assert.equal(compareVersions('5.0', '5.0.0'), 0);
  });

  test('that are no release mean the newest one not newer than they', () => {
    const meant: readonly (readonly [string, Release | undefined])[] = [
      ['6.0.5', '6.0.5'], ['4.9.9', '4.9.4'], ['3.9', '3.5'], ['4', '3.5'], ['99.0', LATEST], ['0.1', '1.0'], ['2.0.1', '2.0'], ['5', '5.0.0'],
      ['', undefined], ['latest', undefined], ['6.', undefined], ['.6', undefined], ['6.0.x', undefined], ['-1', undefined], ['1e3', undefined],
    ];
    for (const [text, release] of meant) assert.equal(nearestRelease(text), release, JSON.stringify(text));
  });

  test('nearestRelease gives every release back as itself, and never throws', () => {
    for (const version of versions) assert.equal(nearestRelease(version), version);
    fc.assert(fc.property(fc.string(), (text) => {
      const nearest = nearestRelease(text);
      assert.ok(nearest === undefined || isRelease(nearest));
    }));
  });

  test('isRelease takes no name of an object\'s own properties', () => {
    for (const text of ['constructor', '__proto__', 'length', '0', '6.0.5 ']) assert.equal(isRelease(text), false);
  });
});

describe('behaviours', () => {
  for (const fact of facts) {
    const { since, until } = record(fact);

    test(`${fact} holds exactly ${span(record(fact))}`, () => {
      const first = since ?? versions[0];
      const last = until ?? LATEST;
      assert.ok(first !== undefined && compareVersions(first, last) <= 0);
      assert.equal(inRange(first, record(fact)), true);
      assert.equal(inRange(last, record(fact)), true);
      const before = releaseBefore(first);
      if (before !== undefined) assert.equal(inRange(before, record(fact)), false, before);
      const after = releaseAfter(last);
      if (after !== undefined) assert.equal(inRange(after, record(fact)), false, after);
    });
  }

  test('hold without a gap, but for the releases that are named', () => {
    for (const fact of facts) {
      const { since, until, except = [] } = record(fact);
      for (const release of except) {
        assert.equal(inRange(release, record(fact)), false, release);
        assert.ok(compareVersions(since ?? '0', release) < 0 && compareVersions(release, until ?? '99') < 0, `${release} lies outside of ${fact}`);
      }
      const changes = versions.filter((version, index) => index > 0 && inRange(version, record(fact)) !== inRange(versions[index - 1] ?? version, record(fact)));
      assert.ok(changes.length <= 2 + 2 * except.length, `${fact} changes at ${changes.join(', ')}`);
    }
  });

  const dependOnPython = facts.filter((fact): fact is PythonBehaviourKey => record(fact).pythons !== undefined);

  test('depend on the Python where they say so, and name that Python in words', () => {
    const first = (fact: PythonBehaviourKey): Release => record(fact).since ?? '1.0';
    for (const fact of dependOnPython) {
      const { pythons, effect } = record(fact);
      const holds = PYTHONS.filter((python) => can(first(fact), fact, python));
      assert.ok(holds.length > 0 && holds.length < PYTHONS.length, fact);
      assert.equal(holds[0], pythons?.since ?? PYTHONS[0]);
      assert.equal(holds.at(-1), pythons?.until ?? PYTHONS.at(-1));
      assert.match(effect, /Python [23]/, fact);
    }
  });

  test('a behaviour of no Python in particular is the same for each', () => {
    for (const python of PYTHONS) for (const release of versions) assert.equal(can(release, 'python-home', python), can(release, 'python-home'));
  });

  /** Read in the source or seen on a server; each was told otherwise once. */
  const audited: readonly (readonly [string, BehaviourKey, Release, Python, boolean])[] = [
    ['mod_python lets the home be skipped up to 3.5', 'other-module-first', '3.5', '2.7', true],
    ['mod_python lets nothing be skipped in 4.1.0', 'other-module-first', '4.1.0', '2.7', false],
    ['4.1.0 refuses to start beside mod_python', 'mod-python-refused', '4.1.0', '2.7', true],
    ['5.0.2 refuses to start beside mod_python', 'mod-python-refused', '5.0.2', '3.8', true],
    ['6.0.0 no longer looks for mod_python', 'mod-python-refused', '6.0.0', '3.10', false],
    ['home= beside python-path= crashes 4.4.9 on Python 2', 'home-with-path-crashes', '4.4.9', '2.7', true],
    ['home= beside python-path= serves in 4.4.9 on Python 3', 'home-with-path-crashes', '4.4.9', '3.6', false],
    ['home= beside python-path= serves in 4.4.10 on Python 2', 'home-with-path-crashes', '4.4.10', '2.7', false],
    ['a list of directories is lost in 4.4.14 on Python 3', 'path-list-broken', '4.4.14', '3.6', true],
    ['a list of directories counts in 4.4.14 on Python 2', 'path-list-broken', '4.4.14', '2.7', false],
    ['PyConfig starts Python 3.8 in 5.0.1', 'python-init-config', '5.0.1', '3.8', true],
    ['a working directory that is closed to the account is entered in 4.3.1', 'working-directory-entered-by-account', '4.3.1', '3.6', false],
    ['a working directory that is closed to the account stops 4.3.2', 'working-directory-entered-by-account', '4.3.2', '3.6', true],
    ['a working directory that does not exist stops 4.2.4', 'working-directory-required', '4.2.4', '3.6', true],
    ['a working directory that does not exist is passed over in 4.2.3', 'working-directory-required', '4.2.3', '3.6', false],
    ['a daemon of 1.6 stays where Apache was started', 'account-home-for-all', '1.6', '2.7', false],
    ['a daemon of 2.0 starts in the home of its account', 'account-home-for-all', '2.0', '2.6', true],
    ['a daemon of 4.4.0 starts there for another account only', 'account-home-for-all', '4.4.0', '2.7', false],
    ['6.0.1 crashes where Python cannot start', 'failed-start-crashes', '6.0.1', '3.13', true],
    ['6.0.1 does not answer 500 where Python cannot start', 'failed-start-answered', '6.0.1', '3.13', false],
    ['6.0.2 answers 500 where Python cannot start', 'failed-start-answered', '6.0.2', '3.13', true],
    ['CVE-2022-2255 is not in 4.4.12', 'trusted-proxy-header', '4.4.12', '3.6', false],
    ['CVE-2022-2255 is in 4.4.13', 'trusted-proxy-header', '4.4.13', '3.6', true],
    ['CVE-2022-2255 is in 4.9.2', 'trusted-proxy-header', '4.9.2', '3.11', true],
    ['CVE-2022-2255 is not in 4.9.3', 'trusted-proxy-header', '4.9.3', '3.11', false],
    ['configure of 4.9.4 fails on Python 3.12', 'configure-needs-distutils', '4.9.4', '3.12', true],
    ['configure of 4.9.4 works on Python 3.11', 'configure-needs-distutils', '4.9.4', '3.11', false],
    ['3.5 compiles on Apache 2.4', 'apache-2.4', '3.5', '2.7', true],
    ['4.1.0 does not compile on Apache 2.4', 'apache-2.4', '4.1.0', '2.7', false],
    ['4.1.1 compiles on Apache 2.4', 'apache-2.4', '4.1.1', '2.7', true],
    ['2.3 does not tell its release to a request', 'version-in-environ', '2.3', '2.6', false],
    ['2.4 tells its release to a request', 'version-in-environ', '2.4', '2.6', true],
    ['4.5.7 has no module-config', 'module-config', '4.5.7', '3.6', false],
    ['4.5.8 has module-config', 'module-config', '4.5.8', '3.6', true],
    ['4.5.15 refuses a group of another host of its own name', 'group-across-hosts', '4.5.15', '3.6', false],
    ['4.5.16 takes a group of another host of its own name', 'group-across-hosts', '4.5.16', '3.6', true],
    ['6.0.1 does not link on Windows', 'windows-build-broken', '6.0.1', '3.13', true],
    ['6.0.2 is the first 6 for Windows', 'windows-build-broken', '6.0.2', '3.13', false],
    ['2.8 crashes on Python 2.7', 'crashes-on-python-2.7', '2.8', '2.7', true],
    ['2.8 runs on Python 2.6', 'crashes-on-python-2.7', '2.8', '2.6', false],
    ['1.6 runs on Python 2.7', 'crashes-on-python-2.7', '1.6', '2.7', false],
  ];

  for (const [claim, fact, release, python, holds] of audited) test(claim, () => assert.equal(can(release, fact, python), holds));

  test('say what they mean in sentences and where that was read', () => {
    for (const fact of facts) {
      assert.match(record(fact).effect, /^\S.*\.$/, fact);
      assert.ok(record(fact).source.length > 0, fact);
      for (const id of record(fact).source) assert.equal(verifiedFact(id).id, id);
    }
  });

  test('begin and end with releases that their sources name', () => {
    for (const fact of facts) {
      const read = record(fact).source.map((id) => Object.values(verifiedFact(id)).flat().join(' ')).join(' ');
      const names = (release: Release | undefined): boolean =>
        release !== undefined && new RegExp(`(?<![\\d.])${release.replaceAll('.', '\\.')}(?!\\d|\\.\\d)`).test(read);
      const { since, until } = record(fact);
      if (since !== undefined) assert.ok(names(since), `no source of ${fact} names ${since}`);
      if (until !== undefined) assert.ok(names(until) || names(releaseAfter(until)), `no source of ${fact} names ${until}`);
    }
  });

  test('an unknown key is refused by a sentence that lists the known ones', () => {
    for (const key of ['python-hom', '', 'constructor', '__proto__', 'toString']) {
      assert.throws(() => behaviour(key), (error) => {
        assert.ok(error instanceof Error);
        assert.equal(error.message, `There is no fact ${JSON.stringify(key)}. Use one of: ${facts.join(', ')}.`);
        return true;
      });
    }
    assert.equal(behaviour('python-home'), BEHAVIOURS['python-home']);
  });

  test('their span is said in words', () => {
    const base = { effect: 'It works.', source: [] };
    assert.equal(span({ ...base, since: '2.0' }), 'since 2.0');
    assert.equal(span({ ...base, until: '1.6' }), 'up to 1.6');
    assert.equal(span({ ...base, since: '2.0', until: '2.3' }), '2.0 to 2.3');
    assert.equal(span({ ...base, since: '2.2', until: '2.2' }), 'only 2.2');
    assert.equal(span(base), 'all releases');
    assert.equal(span({ ...base, since: '3.4', except: ['4.1.0'] }), '3.4 to 3.5 and since 4.1.1');
    assert.equal(span({ ...base, until: '3.5', except: ['3.4'] }), 'up to 3.3 and only 3.5');
  });

  test('their span is a label with the name of the module', () => {
    const base = { effect: 'It works.', source: [] };
    assert.equal(spanLabel({ ...base, since: '2.0' }), 'mod_wsgi 2.0 and newer');
    assert.equal(spanLabel({ ...base, until: '1.6' }), 'mod_wsgi 1.6 and older');
    assert.equal(spanLabel({ ...base, since: '2.0', until: '2.3' }), 'mod_wsgi 2.0 to 2.3');
    assert.equal(spanLabel({ ...base, since: '2.2', until: '2.2' }), 'mod_wsgi 2.2');
    assert.equal(spanLabel(base), 'mod_wsgi (all releases)');
    assert.equal(spanLabel({ ...base, since: '3.4', except: ['4.1.0'] }), 'mod_wsgi 3.4 to 3.5, and 4.1.1 and newer');
  });

  test('every security fault has an end', () => {
    for (const fault of SECURITY_FAULTS) assert.ok(record(fault).until !== undefined, fault);
    assert.deepEqual(SECURITY_FAULTS.filter((fault) => can(LATEST, fault)), []);
  });
});

describe('the evidence', () => {
  test('has each fact once, with a claim and a place', () => {
    assert.equal(new Set(FACTS.map(({ id }) => id)).size, FACTS.length);
    for (const { id, claim, evidence } of FACTS) {
      assert.ok(claim !== '', id);
      assert.ok(evidence.length > 0, id);
    }
  });

  test('refuses an id that does not exist', () => {
    assert.throws(() => verifiedFact('H99'), /^Error: No verified fact has the id "H99"\. Look it up in facts\.json\.$/);
  });
});

describe('the Python of a release', () => {
  /** First and last series, from the facts in brackets. */
  const ranges: readonly (readonly [Release, string, string])[] = [
    ['1.0', '2.3', '2.7'], ['2.8', '2.3', '2.7'], // R01, R02
    ['3.0', '2.3', '3.1'], ['3.3', '2.3', '3.1'], // R03
    ['3.4', '2.3', '3.3'], ['3.5', '2.3', '3.6'], // R04
    ['4.1.0', '2.6', '3.7'], ['4.6.5', '2.6', '3.7'], ['4.6.6', '2.6', '3.9'], ['4.8.0', '2.6', '3.9'], // R05
    ['4.9.0', '2.6', '3.10'], ['4.9.1', '2.6', '3.11'], ['4.9.4', '2.6', '3.11'], // R05
    ['5.0.0', '3.8', '3.12'], ['5.0.1', '3.8', '3.13'], ['5.0.2', '3.8', '3.13'], // R06, S08
    ['6.0.0', '3.10', '3.14'], ['6.0.5', '3.10', '3.14'], // R07, S02
  ];

  for (const [release, first, last] of ranges) {
    test(`mod_wsgi ${release} compiles with Python ${first} to ${last}`, () => {
      const { series } = pythonsOf(release);
      assert.equal(series[0], first);
      assert.equal(series.at(-1), last);
    });
  }

  test('4.x leaves out the series that nobody used, and 6.x has all of its own', () => {
    assert.deepEqual(pythonsOf('4.1.0').series, ['2.6', '2.7', '3.3', '3.4', '3.5', '3.6', '3.7']);
    assert.deepEqual(pythonsOf('6.0.5').series, ['3.10', '3.11', '3.12', '3.13', '3.14']);
  });

  test('is Python 3 exactly where mod_wsgi can be built for it', () => {
    for (const release of versions) {
      assert.equal(pythonsOf(release).series.some((python) => !isPython2(python)), can(release, 'python-3'), release);
    }
  });

  test('is read somewhere, and the usual one is among them', () => {
    for (const release of versions) {
      const { series, source } = pythonsOf(release);
      assert.ok(series.includes(usualPython(release)), release);
      assert.ok(source.length > 0);
      for (const id of source) assert.equal(verifiedFact(id).id, id);
    }
  });

  test('rises in the list, and ships venv from 3.3 on', () => {
    assert.deepEqual([...PYTHONS].sort(compareVersions), PYTHONS);
    assert.deepEqual(PYTHONS.filter((python) => !hasVenv(python)), ['2.3', '2.4', '2.5', '2.6', '2.7', '3.1', '3.2']);
  });
});
