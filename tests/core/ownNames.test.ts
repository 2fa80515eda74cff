import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DEFAULTS, namesToQuote, ownNames, PLATFORMS, settle, withOwnNames, type Deployment } from '#core/deployment';
import { restartCommands } from '#core/recipe';

const names = (wanted: Partial<Deployment>) => ownNames(settle(wanted).deployment);
const OWN = names({ project: '/home/ada/shop', environment: '/opt/envs/shop', processGroup: 'shop', serverName: 'shop.example.net', user: 'ada' });

describe('the reader\'s names in an example line', () => {
  test('stand where the page writes its own', () => {
    const lines: readonly (readonly [string, string])[] = [
      ['WSGIDaemonProcess example python-home=/srv/example/venv python-path=/srv/example', 'WSGIDaemonProcess shop python-home=/opt/envs/shop python-path=/home/ada/shop'],
      ['WSGIScriptAlias / /srv/example/wsgi/app.wsgi process-group=example', 'WSGIScriptAlias / /home/ada/shop/wsgi/app.wsgi process-group=shop'],
      ['sudo -u www-data /srv/example/venv/bin/python -c "import x"', 'sudo -u ada /opt/envs/shop/bin/python -c "import x"'],
      ['curl -s -H \'Host: www.example.org\' http://127.0.0.1/wsgi-probe', 'curl -s -H \'Host: shop.example.net\' http://127.0.0.1/wsgi-probe'],
      ['sudo semanage fcontext -a -t lib_t \'/srv/example/.*\\.so(\\..*)?\'', 'sudo semanage fcontext -a -t lib_t \'/home/ada/shop/.*\\.so(\\..*)?\''],
      ['setfacl -m u:www-data:x /home/NAME', 'setfacl -m u:ada:x /home/NAME'],
    ];
    for (const [written, own] of lines) assert.equal(withOwnNames(written, OWN), own);
  });

  test('leave longer words alone', () => {
    for (const text of ['/srv/examples', '/mnt/srv/example', 'my-example', 'example.org', 'example.conf', 'an_example', '/srv/example-2/venv']) assert.equal(withOwnNames(text, OWN), text);
  });

  test('change nothing for somebody who has said nothing', () => {
    const text = 'WSGIDaemonProcess example user=www-data python-home=/srv/example/venv';
    assert.equal(withOwnNames(text, ownNames(DEFAULTS)), text);
  });

  test('follow the platform where no account is named', () => {
    assert.equal(withOwnNames('sudo -u www-data id', names({ platform: 'redhat' })), 'sudo -u apache id');
  });

  test('that need quotes are named, and not written without them', () => {
    const spaced = names({ project: '/srv/my shop', processGroup: 'shop' });
    assert.deepEqual(namesToQuote(spaced), ['/srv/my shop/venv', '/srv/my shop/wsgi/app.wsgi', '/srv/my shop/wsgi', '/srv/my shop']);
    assert.equal(withOwnNames('WSGIDaemonProcess example python-home=/srv/example/venv', spaced), 'WSGIDaemonProcess shop python-home=/srv/example/venv');
  });
});

describe('the commands that start Apache anew', () => {
  test('test the configuration first, and then restart, on every platform', () => {
    for (const platform of Object.keys(PLATFORMS) as (keyof typeof PLATFORMS)[]) {
      const text = restartCommands(platform).join(' && ');
      assert.match(text, /(?:configtest|-t).*&&.*restart/i, platform);
      assert.doesNotMatch(text, /#|reload|graceful/, platform);
    }
  });

  test('are those of the family', () => {
    assert.deepEqual(restartCommands('redhat'), ['sudo apachectl configtest && sudo systemctl restart httpd']);
    assert.match(restartCommands('debian').join(), /^sudo apache2ctl configtest && sudo \w+ (?:apache2 restart|restart apache2)$/);
  });
});
