import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BEHAVIOURS } from '#core/releases';
import { acceptedBy } from '../../src/build/fences/accepted.ts';

describe('the releases that accept a configuration', () => {
  test('are those of the youngest option', () => {
    const { since } = BEHAVIOURS['python-home'];
    assert.deepEqual(acceptedBy('WSGIDaemonProcess shop processes=2 python-home=/opt/shop/env\nWSGIScriptAlias / /opt/shop/app.wsgi process-group=shop\n'), { since });
    assert.deepEqual(acceptedBy('WSGIScriptAlias / /opt/shop/app.wsgi process-group=shop\n'), { since: BEHAVIOURS['alias-options'].since });
  });

  test('end with the last that has a directive', () => {
    assert.deepEqual(acceptedBy('WSGIPythonExecutable /opt/shop/env/bin/python\n'), { until: BEHAVIOURS['python-executable'].until });
  });

  test('are not named where all of them do, or none', () => {
    assert.equal(acceptedBy('<Directory /opt/shop>\n  Require all granted\n</Directory>\nWSGIScriptAlias / /opt/shop/app.wsgi\n'), undefined);
    assert.equal(acceptedBy('WSGIDaemonProcess shop python-hoem=/opt/shop/env\n'), undefined);
  });
});
