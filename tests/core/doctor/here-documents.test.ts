import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, diagnose, inferKind, type Finding } from '#core/doctor';
import { readScript } from '#core/doctor/script';

const HOST = '<VirtualHost *:80>\n    WSGIDaemonProcess shop python-home=/srv/venv/bin/python\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n';
const HEAD = 'sudo apt install libapache2-mod-wsgi-py3\npython3 -m venv /srv/venv\n';

const findingsOf = (text: string): readonly Finding[] => diagnose([{ name: 'commands.sh', text }], { readScript }).findings;
const severe = (text: string): string[] => findingsOf(text).filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);

describe('a file that a pasted command writes', () => {
  for (const [name, command] of [
    ['cat with a redirection', "cat > /etc/apache2/sites-available/shop.conf <<'EOF'"], ['cat behind a prompt', '# cat <<EOF > /etc/httpd/conf.d/shop.conf'],
    ['tee', 'sudo tee /etc/apache2/sites-available/shop.conf > /dev/null <<"EOF"'], ['cat that is piped to tee', "cat <<'EOF' | sudo tee -a /etc/apache2/sites-available/shop.conf"],
  ] as const) {
    test(`is read as a configuration, at its place in the paste: ${name}`, () => {
      const text = `${HEAD}${command}\n${HOST}EOF\nsudo a2ensite shop\n`;
      assert.equal(inferKind(text), 'shell');
      const found = findingsOf(text).find(({ rule }) => rule === 'python-home-is-executable');
      assert.equal(text.slice(found?.at.start, found?.at.end), '/srv/venv/bin/python');
      const [fixed] = applyEdits([{ name: 'commands.sh', text }], found?.edits.slice(0, 1) ?? []);
      assert.ok(fixed?.text.includes('python-home=/srv/venv\n') && fixed.text.endsWith('EOF\nsudo a2ensite shop\n'));
    });
  }

  test('is read as a script where its name says so', () => {
    const text = `cat > /srv/app.wsgi <<'EOF'\nexecfile('/srv/venv/bin/activate_this.py')\nfrom shop import application\nEOF\n`;
    assert.ok(findingsOf(text).some(({ rule }) => /activat/.test(rule)));
  });

  test('gives no error and no warning where all is right, whatever the shell puts in', () => {
    const right = HOST.replace('/srv/venv/bin/python', '/srv/venv');
    assert.deepEqual(severe(`${HEAD}sudo tee /etc/apache2/sites-available/shop.conf <<'EOF'\n${right}EOF\nsudo a2ensite shop\n`), []);
    const filled = right.replaceAll('/srv', '${BASE}').replace('shop', '$NAME').replace('Group shop', 'Group $NAME').replace('    WSGIP', '    ErrorLog \\${APACHE_LOG_DIR}/error.log\n    WSGIP');
    assert.deepEqual(severe(`BASE=/srv\nNAME=shop\ncat > /etc/apache2/sites-available/shop.conf <<EOF\n${filled}EOF\n`), []);
  });

  test('is no script where it is another module', () => {
    assert.deepEqual(findingsOf(`cat > /srv/settings.py <<'EOF'\nDEBUG = False\nEOF\n`), []);
  });

  test('of another program, or cut off before its end, is left to the commands', () => {
    for (const text of [
      `cat > /etc/nginx/sites-available/shop <<'EOF'\nserver {\n    listen 80;\n}\nEOF\n`, "cat > /etc/systemd/system/shop.service <<EOF\n[Service]\nExecStart=/srv/venv/bin/gunicorn\nEOF\n",
      `sudo tee notes.txt <<EOF\nServerName is set elsewhere\nEOF\n`,
    ]) assert.deepEqual(severe(text), [], text);
    assert.deepEqual(diagnose([{ name: 'commands.sh', kind: 'shell', text: `cat > a.conf <<EOF\n${HOST}` }]).config.texts, []);
  });
});
