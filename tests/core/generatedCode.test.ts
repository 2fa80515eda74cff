import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type RecipeFile } from '#core/recipe';
import { RELEASES } from '#core/releases';
import fc from 'fast-check';

import { validDeployment } from './arbitrary/deployment.ts';

const deployments = [...RELEASES.map(([release]) => settle({ release }).deployment), ...fc.sample(validDeployment, 100)];

function filesOf(language: RecipeFile['language']): readonly string[] {
  return deployments.flatMap((deployment) => generate(deployment).files)
    .filter((file) => file.language === language)
    .map(({ lines }) => toText(lines));
}

describe('generated files', () => {
  test('in Python compile without a warning', () => {
    const sources = filesOf('python');
    assert.equal(sources.length, 2 * deployments.length);
    const compile = 'import json, sys\nfor source in json.load(sys.stdin.buffer):\n    compile(source.encode("utf-8"), "recipe.wsgi", "exec")\n';
    execFileSync('/usr/bin/python3', ['-I', '-W', 'error', '-c', compile], { input: JSON.stringify(sources), stdio: ['pipe', 'inherit', 'inherit'] });
  });

  test('in Python are ASCII, which every Python reads without being told an encoding', () => {
    for (const source of filesOf('python')) assert.match(source, /^\p{ASCII}*$/u);
  });

  test('of commands are shell', () => {
    const folder = mkdtempSync(join(tmpdir(), 'which-python-'));
    try {
      filesOf('shell').forEach((text, index) => writeFileSync(join(folder, `${index}.sh`), text));
      execFileSync('/bin/sh', ['-c', 'for file in "$1"/*.sh; do sh -n "$file" || exit 1; done', 'sh', folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('name in their commands the paths of the plan, word for word', () => {
    const cases = deployments.slice(-100).map((deployment) => {
      const { files, plan } = generate(deployment);
      const setup = files.find(({ role }) => role === 'setup');
      assert.ok(setup !== undefined);
      const commands = toText(setup.lines).split('\n').filter((text) => text.startsWith('mkdir -p ') || / -m (venv|virtualenv) /.test(text));
      return { commands, words: ['mkdir', '-p', plan.deployment.project, plan.script.slice(0, plan.script.lastIndexOf('/')) || '/', plan.pythonProgram, '-m', plan.tool.module, plan.environment] };
    });
    const script = cases.map(({ commands }) => commands.map((command) => `printf '%s\\0' ${command}\n`).join('')).join('');
    const printed = execFileSync('/bin/sh', { input: script }).toString('utf8').split('\0').slice(0, -1);
    assert.deepEqual(printed, cases.flatMap(({ words }) => words));
  });
});
