import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  applicationDefaults, DEFAULTS, fromQuery, LINK_VERSION, MOST_APPLICATIONS, OPTIONS, PER_APPLICATION, SCHEMA, settle, toQuery, type Deployment,
} from '#core/deployment';
import { LATEST } from '#core/releases';
import fc from 'fast-check';

import { legalValue, validDeployment } from './arbitrary/deployment.ts';
import { anyText } from './arbitrary/text.ts';

function assertValid(deployment: Deployment): void {
  assert.deepEqual(Object.keys(deployment).sort(), [...Object.keys(SCHEMA), 'more'].sort());
  for (const application of deployment.more) assert.deepEqual(Object.keys(application), [...PER_APPLICATION]);
  assert.deepEqual(settle(deployment), { deployment, problems: [] });
}

describe('a permalink', () => {
  test('of the default deployment is empty', () => {
    assert.equal(toQuery(DEFAULTS), '');
    assert.deepEqual(fromQuery(''), { deployment: DEFAULTS, notices: [] });
  });

  test('says the same deployment when it is read again, without a notice', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      assert.deepEqual(fromQuery(toQuery(deployment)), { deployment, notices: [] });
    }), { numRuns: 2_000 });
  });

  test('holds only what differs from the default, the release, and its version', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const { more } = deployment;
      const differing = [
        ...OPTIONS.filter(([key]) => deployment[key] !== DEFAULTS[key]).map(([, { link }]) => link),
        ...more.flatMap((application, index) => PER_APPLICATION.filter((key) => application[key] !== applicationDefaults(index + 2)[key])
          .map((key) => `${SCHEMA[key].link}.${index + 2}`)),
      ];
      const keys = [...more.length === 0 ? [] : ['apps'], ...differing];
      const query = new URLSearchParams(toQuery(deployment));
      assert.deepEqual([...query.keys()].sort(), keys.length === 0 ? [] : [...new Set([...keys, 'mod_wsgi', 'v'])].sort());
      if (query.size > 0) assert.equal(query.get('mod_wsgi'), deployment.release, 'the newest release of today is not that of tomorrow');
    }), { numRuns: 1_000 });
  });

  test('may be written with a question mark before it', () => {
    assert.deepEqual(fromQuery('?host=a.b&v=1'), fromQuery('host=a.b&v=1'));
  });
});

describe('old permalinks keep their meaning', () => {
  test('the keys, and what a link without them means, never change', () => {
    assert.deepEqual(Object.fromEntries(OPTIONS.map(([key, { link }]) => [link, DEFAULTS[key]])), {
      mod_wsgi: LATEST, os: 'debian', host: 'www.example.org', port: 80, mount: '/', dir: '/srv/example', script: 'wsgi/app.wsgi',
      env: 'venv', tool: 'auto', py: 'auto', pkg: 'pip', group: 'example', user: '', ugroup: '', procs: 2, threads: 15,
      module: 'auto', vhost: 'http', tls: 443, cert: '', certkey: '', socket: '', app: 'wsgi', import: '', scripts: 'listed', envs: 'own',
      reach: 'auto', base: 'visible', modules: '', mode: 'daemon', groups: 'own', home: '', locale: '', restrict: 'allowed',
    });
  });

  test('what a later application is when a link says nothing of it never changes', () => {
    assert.deepEqual(fromQuery('apps=3&v=1'), {
      notices: [],
      deployment: {
        ...DEFAULTS,
        more: [2, 3].map((number) => ({
          processGroup: `app${number}`, framework: 'wsgi' as const, appModule: '', mount: `/app${number}`, project: `/srv/app${number}`, script: 'wsgi/app.wsgi',
          environment: 'venv', user: '', userGroup: '', home: '',
        })),
      },
    });
  });

  const links: readonly (readonly [query: string, meaning: Partial<Deployment>])[] = [
    ['mod_wsgi=4.9.4&os=redhat&host=shop.example.com&port=8080&v=1', { release: '4.9.4', platform: 'redhat', serverName: 'shop.example.com', port: 8080 }],
    ['mod_wsgi=2.8&dir=%2Fsrv%2Fmy+shop&script=%2Fsrv%2Fwsgi%2Fshop.wsgi&env=%2Fopt%2Fenvs%2Fshop&pkg=django.core&v=1', {
      release: '2.8', project: '/srv/my shop', script: '/srv/wsgi/shop.wsgi', environment: '/opt/envs/shop', package: 'django.core',
    }],
    ['mount=%2Fcaf%C3%A9&group=shop&user=deploy&ugroup=www-data&procs=4&threads=1&v=1', {
      mount: '/café', processGroup: 'shop', user: 'deploy', userGroup: 'www-data', processes: 4, threads: 1,
    }],
    ['mod_wsgi=5.0.2&tool=virtualenv&py=3.12&v=1', { release: '5.0.2', tool: 'virtualenv', python: '3.12' }],
    ['mod_wsgi=3.4&tool=virtualenv-16&py=2.7&v=1', { release: '3.4', tool: 'virtualenv-16', python: '2.7' }],
    ['mod_wsgi=3.3&dir=%2Fhome%2Fann%2Fsite&env=%2Fhome%2Fann%2Fenv+%22a%22+%26+%27b%27&v=1', {
      release: '3.3', project: '/home/ann/site', environment: '/home/ann/env "a" & \'b\'',
    }],
    ['os=windows&app=django&import=shop&dir=C%3A%2FSites%2Fshop&tool=uv&mode=embedded&v=1', {
      platform: 'windows', framework: 'django', appModule: 'shop', project: 'C:/Sites/shop', tool: 'uv', mode: 'embedded',
    }],
    ['mod_wsgi=5.0.2&vhost=https&tls=8443&cert=%2Fetc%2Fa.pem&certkey=%2Fetc%2Fa.key&socket=%2Frun%2Fwsgi&scripts=directory&reach=baseline&modules=%2Fsrv%2Fa%3A%2Fsrv%2Fb&home=%2Fsrv&locale=C.UTF-8&restrict=refused&v=1', {
      release: '5.0.2', vhost: 'https', httpsPort: 8443, certificate: '/etc/a.pem', certificateKey: '/etc/a.key', socketPrefix: '/run/wsgi', scripts: 'directory',
      method: 'baseline', modules: '/srv/a:/srv/b', home: '/srv', locale: 'C.UTF-8', restrictEmbedded: 'refused',
    }],
    ['apps=3&envs=shared&groups=shared&mount.2=%2Fshop&group.2=shop&dir.3=%2Fsrv%2Fblog&script.3=%2Fsrv%2Fw%2Fblog.wsgi&env.3=env&import.3=blog.core&v=1', {
      environments: 'shared', groups: 'shared',
      more: [
        { ...applicationDefaults(2), processGroup: 'shop', mount: '/shop', project: '/srv/app2', script: 'wsgi/app.wsgi', environment: 'venv', appModule: '' },
        { ...applicationDefaults(2), processGroup: 'app3', mount: '/app3', project: '/srv/blog', script: '/srv/w/blog.wsgi', environment: 'env', appModule: 'blog.core' },
      ],
    }],
  ];
  for (const [query, meaning] of links) {
    test(query, () => {
      const { deployment, notices } = fromQuery(query);
      assert.deepEqual(deployment, { ...DEFAULTS, ...meaning });
      assert.deepEqual(notices, []);
      const written = new URLSearchParams(query);
      if (!written.has('mod_wsgi')) written.set('mod_wsgi', LATEST);
      written.set('v', LINK_VERSION);
      assert.deepEqual([...new URLSearchParams(toQuery(deployment))].sort(), [...written].sort());
    });
  }
});

describe('a link that cannot be kept whole', () => {
  const noticed = (query: string, deployment: Partial<Deployment>, ...notices: readonly string[]): void => {
    assert.deepEqual(fromQuery(query), { deployment: { ...DEFAULTS, ...deployment }, notices });
  };

  test('names the settings that nobody knows', () => {
    noticed('colour=red&host=a.b&colour=blue&size=1', { serverName: 'a.b' },
      'This link contains unknown settings, which were ignored: "colour", "size".');
  });

  test('is shown for the newest release when its own is newer, and says so', () => {
    noticed('mod_wsgi=99.1', {}, `mod_wsgi release: "99.1" is not a valid choice for mod_wsgi release. The files use "${LATEST}".`);
  });

  test('is shown for the release before when its own never was', () => {
    noticed('mod_wsgi=4.9.9', { release: '4.9.4' }, 'mod_wsgi release: "4.9.9" is not a valid choice for mod_wsgi release. The files use "4.9.4".');
  });

  test('is shown for the nearer end of a range', () => {
    noticed('port=70000', { port: 65535 }, 'Port: Enter a whole number from 1 to 65535, not "70000". The files use "65535".');
    noticed('procs=0', { processes: 1 }, 'Processes: Enter a whole number from 1 to 512, not "0". The files use "1".');
    noticed('threads=many', {}, 'Threads: Enter a whole number from 1 to 512, not "many". The files use "15".');
  });

  test('says which value another one makes impossible', () => {
    noticed('mod_wsgi=6.0.5&py=2.7', { python: '3.10' },
      'Python: mod_wsgi 6.0.5 does not support Python 2.7. It supports 3.10, 3.11, 3.12, 3.13 and 3.14. The files use "3.10".');
  });

  test('says of which application it speaks', () => {
    noticed('apps=2&mount.2=shop', { more: [applicationDefaults(2)] }, 'Mount point of application 2: "shop" does not start with "/". Enter "/" for the whole site, or "/name". The files use "/app2".');
    noticed('apps=2&mount.2=%2F', { more: [applicationDefaults(2)] }, 'Mount point of application 2: Two applications have the mount point "/". Choose a different one. The files use "/app2".');
  });

  test('has no applications beyond those it counts, and no more than there is room for', () => {
    noticed('mount.2=%2Fshop', {}, 'This link contains unknown settings, which were ignored: "mount.2".');
    for (const [given, shown] of [['0', 1], ['-1', 1], ['two', 1], ['', 1], ['1e1', 1], ['13', MOST_APPLICATIONS], ['999999999999', MOST_APPLICATIONS]] as const) {
      const { deployment, notices } = fromQuery(`apps=${given}`);
      assert.equal(deployment.more.length + 1, shown);
      assert.deepEqual(notices, [`Applications: "${given}" is not a number from 1 to ${MOST_APPLICATIONS}. The files use "${shown}".`]);
    }
    assert.deepEqual(fromQuery('apps=1').notices, []);
  });

  test('says that it was made for another version of the form', () => {
    noticed('v=3&host=a.b', { serverName: 'a.b' }, 'This link was created with version "3" of the builder; this page reads version 2. Check the values.');
  });

  test('of version 1 gave all applications the framework and the account of the first', () => {
    const { deployment, notices } = fromQuery('apps=2&app=django&user=deploy&v=1');
    assert.deepEqual(deployment.more.map(({ framework, user }) => [framework, user]), [['django', 'deploy']]);
    assert.deepEqual(notices, []);
    assert.deepEqual(fromQuery('apps=2&app=django&v=2').deployment.more.map(({ framework }) => framework), ['wsgi']);
    assert.deepEqual(fromQuery(toQuery(deployment)), { deployment, notices: [] });
  });

  test('counts the first of repeated keys', () => {
    assert.equal(fromQuery('host=a.b&host=c.d').deployment.serverName, 'a.b');
  });

  test('quotes at most sixty characters of a value', () => {
    for (const notice of fromQuery(`host=${'!'.repeat(100_000)}&${'k'.repeat(100_000)}=1`).notices) assert.ok(notice.length < 300, notice.slice(0, 300));
  });
});

describe('hostile links', () => {
  const links = [...OPTIONS.map(([, { link }]) => link), ...PER_APPLICATION.map((key) => `${SCHEMA[key].link}.2`)];
  const key = fc.oneof(fc.constantFrom(...links, 'v', 'apps', 'apps.2', 'mount.1', 'mount.0', 'host.2', 'mount.99', '__proto__', 'constructor', 'hasOwnProperty', 'toString', ''), anyText);
  const query = fc.oneof(
    anyText,
    fc.array(fc.tuple(key, fc.oneof(anyText, ...OPTIONS.map(([, option]) => legalValue(option).map(String)))), { maxLength: 6 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
    fc.array(fc.tuple(key, anyText), { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString()),
  );

  test('never throw, and always give a valid deployment and sentences', () => {
    fc.assert(fc.property(query, (text) => {
      const { deployment, notices } = fromQuery(text);
      assertValid(deployment);
      for (const notice of notices) assert.match(notice, /\.$/);
      assert.deepEqual(fromQuery(toQuery(deployment)), { deployment, notices: [] });
    }), { numRuns: 2_000 });
  });

  for (const text of [
    '__proto__=1&constructor=2', 'mod_wsgi=__proto__&os=constructor&tool=toString&py=hasOwnProperty', 'mod_wsgi=6.0.5&mod_wsgi=1.0&mod_wsgi=',
    '%', '%zz=%zz', 'dir=%ff%fe', 'dir=%00', 'dir=%ED%A0%80', 'host=%E0%A4%A', '&&&===&&', '#', '?#?', 'port=NaN&procs=Infinity&threads=-0', 'port=1e999', 'v=__proto__',
  ]) {
    test(JSON.stringify(text), () => assertValid(fromQuery(text).deployment));
  }

  test('of 100 KB in every setting are read', () => {
    const long = (value: string): string => ['apps=2', ...links.map((link) => `${link}=${encodeURIComponent(value)}`)].join('&');
    const values = ['a', '/', ' ', '/ ', '/a', '.', '-', '"', '%00', '\u00a0'].map((piece) => piece.repeat(100_000 / piece.length));
    for (const value of values) assertValid(fromQuery(long(value)).deployment);
  });
});
