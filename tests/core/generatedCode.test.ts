import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { environmentsOf, METHODS, settle, TOOLS, toolKeyOf, type Method, type ToolKey, type ValidDeployment } from '#core/deployment';
import { lineText, toText } from '#core/lines';
import { generate, type RecipeFile } from '#core/recipe';
import { isPython2, LATEST, RELEASES } from '#core/releases';
import fc from 'fast-check';

import { validDeployment } from './arbitrary/deployment.ts';

const methods = Object.keys(METHODS) as Method[];
const samples = fc.sample(validDeployment, 400);

const deployments: readonly ValidDeployment[] = [
  ...RELEASES.map(([release]) => settle({ release }).deployment),
  ...(['1.6', '2.8', LATEST] as const).flatMap((release) => (['daemon', 'embedded'] as const).flatMap((mode) =>
    methods.map((method) => settle({ release, mode, method }).deployment))),
  ...(Object.keys(TOOLS) as ToolKey[]).map((tool) => settle({ tool }).deployment),
  ...samples,
  // Every way, with whatever else was drawn.
  ...samples.slice(0, 200).map((deployment, index) => settle({ ...deployment, method: methods[index % methods.length] ?? 'auto' }).deployment),
];
const recipes = deployments.map(generate);

function filesOf(language: RecipeFile['language'], series: 'any' | 'Python 3' = 'any'): readonly string[] {
  return recipes.filter(({ plan }) => series === 'any' || !isPython2(plan.python)).flatMap(({ files }) => files)
    .filter((file) => file.language === language)
    .map(({ lines }) => toText(lines));
}

describe('generated files', () => {
  test('are drawn for every way to the environment and for every language', () => {
    assert.deepEqual([...new Set(recipes.map(({ plan }) => plan.method))].sort(), [...methods].sort());
    for (const language of ['apache', 'python', 'shell', 'powershell'] as const) assert.ok(filesOf(language).length > 10, language);
  });

  test('in Python compile without a warning', () => {
    const sources = filesOf('python', 'Python 3');
    assert.ok(sources.length > 400);
    const compile = 'import json, sys\nfor source in json.load(sys.stdin.buffer):\n    compile(source.encode("utf-8"), "recipe.wsgi", "exec")\n';
    execFileSync('/usr/bin/python3', ['-I', '-W', 'error', '-c', compile], { input: JSON.stringify(sources), stdio: ['pipe', 'inherit', 'inherit'] });
  });

  test('in Python are ASCII, which every Python reads without being told an encoding', () => {
    for (const source of filesOf('python')) assert.match(source, /^\p{ASCII}*$/u);
  });

  test('in Python put in the directories of the plan, and nothing else of the reader\'s', () => {
    const read = `
import ast, json, sys
for source, inserts in json.load(sys.stdin.buffer):
    found = [ast.literal_eval(node.value) for node in ast.walk(ast.parse(source))
             if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "sys.path[:0]"]
    if found != ([inserts] if inserts else []):
        sys.exit("%r, not %r" % (found, inserts))
`;
    const cases = recipes.filter(({ plan }) => !isPython2(plan.python)).flatMap(({ files, plan }) => plan.applications.flatMap(({ script, probe, inserts }) =>
      files.filter(({ language, path }) => language === 'python' && (path === script || path === probe)).map(({ lines }) => [toText(lines), inserts])));
    execFileSync('/usr/bin/python3', ['-I', '-c', read], { input: JSON.stringify(cases), stdio: ['pipe', 'inherit', 'inherit'] });
  });

  test('of commands are shell', () => {
    const directory = mkdtempSync(join(tmpdir(), 'which-python-'));
    try {
      filesOf('shell').forEach((text, index) => writeFileSync(join(directory, `${index}.sh`), text));
      execFileSync('/bin/sh', ['-c', 'for file in "$1"/*.sh; do sh -n "$file" || exit 1; done', 'sh', directory], { stdio: ['ignore', 'inherit', 'inherit'] });
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  test('of commands name the paths of the plan, word for word', () => {
    const cases = recipes.filter(({ plan }) => !plan.platform.windows).flatMap((recipe) => {
      const { plan, setup } = recipe;
      const commands = (setup.find(({ key }) => key === 'environment')?.lines.map(lineText) ?? []).filter((text) => /^mkdir | -m (venv|virtualenv) /.test(text));
      const directories = [...new Set(plan.applications.flatMap(({ project, script }) => [project, script.slice(0, script.lastIndexOf('/')) || '/']))];
      const made = plan.method !== 'symlink-tree' && ['venv', 'virtualenv', 'virtualenv-16'].includes(toolKeyOf(plan.deployment));
      const environments = made ? [...environmentsOf(plan.deployment), ...(plan.baseline === undefined ? [] : [plan.baseline])] : [];
      return [
        { commands: commands.slice(0, 1), words: ['mkdir', '-p', ...directories] },
        ...environments.map((environment, index) => ({ commands: commands.slice(index + 1, index + 2), words: [environment] })),
      ];
    });
    const script = cases.map(({ commands, words: [first] }) =>
      commands.map((command) => `set -- ${command}\n${first === 'mkdir' ? '' : 'shift $(($# - 1))\n'}printf '%s\\0' "$@"\n`).join('')).join('');
    const printed = execFileSync('/bin/sh', { input: script, maxBuffer: 64 * 1024 * 1024 }).toString('utf8').split('\0').slice(0, -1);
    assert.deepEqual(printed, cases.flatMap(({ words }) => words));
  });
});
