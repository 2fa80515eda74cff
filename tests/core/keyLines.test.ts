import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { settle } from '#core/deployment';
import { lineText } from '#core/lines';
import { generate, namedRecipe } from '#core/recipe';
import type { Release } from '#core/releases';
import { keyLinesByFile } from '../../components/prose/key-lines.ts';

function deciding(named: string, release: Release): Record<string, string> {
  const recipe = generate(settle({ ...namedRecipe(named).wanted, release }).deployment);
  return Object.fromEntries(keyLinesByFile(recipe).map(({ path, lines }) => [path.split('/').at(-1) ?? '', lines.map(lineText).join('\n')]));
}

describe('the lines that decide where the environment is', () => {
  test('are the options of the group, below their directive and joined to it', () => assert.deepEqual(deciding('one-app-daemon', '6.0.5'), {
    'example.conf': 'WSGIDaemonProcess example \\\n    python-home=/srv/example/venv \\\n    python-path=/srv/example',
  }));

  test('are directives of the server as they stand', () => assert.deepEqual(deciding('python-executable', '1.6'), {
    'example.conf': 'WSGIPythonExecutable /srv/example/venv/bin/python\nWSGIPythonPath /srv/example',
  }));

  test('are whole lines of the script, and never those of the probe', () => assert.deepEqual(deciding('activate-this-legacy', '2.3'), {
    'app.wsgi': 'activate_this = "/srv/example/venv/bin/activate_this.py"\nexecfile(activate_this, {"__file__": activate_this})\nsys.path[:0] = ["/srv/example"]',
  }));

  test('are also commands, where a variable decides', () => {
    assert.match(deciding('symlink-tree', '1.6')['setup.sh'] ?? '', /^grep -qxF .* \|\| printf .*PYTHONHOME=\/srv\/example\/venv.* >> \/etc\/apache2\/envvars$/);
  });
});
