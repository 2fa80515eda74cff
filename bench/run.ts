/** `npm run bench`: how fast the core answers, and what the pages weigh. Figures to read, not limits to pass. */
import { effective } from '#core/apache';
import { settle } from '#core/deployment';
import { emulate, supposedMachine } from '#core/emulator';
import { changedLines, line, toHtml, type Line } from '#core/lines';
import { generate } from '#core/recipe';
import { RELEASES } from '#core/releases';
import { doctorLines } from './doctor.ts';
import { BUILDER, EXPLORER, timeKeystrokes } from './keystroke.ts';
import { parsingLines } from './parsing.ts';
import { timeSearches } from './search.ts';
import { weightLines } from './weights.ts';

const ROUNDS = 400;

/** The median and the 95th percentile of how long a task takes, in milliseconds. */
function timeOf(task: (round: number) => void): { median: number; p95: number } {
  for (let round = 0; round < 50; round++) task(round);
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const start = performance.now();
    task(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[ROUNDS >> 1] ?? 0, p95: times[Math.floor(ROUNDS * 0.95)] ?? 0 };
}

const releases = RELEASES.map(([release]) => release);
const deployments = releases.map((release) => settle({ release, project: `/srv/${release}/my site` }).deployment);
const at = <T>(list: readonly T[], round: number): T => list[round % list.length] as T;

const numbered = (count: number, text: (index: number) => string): Line[] => Array.from({ length: count }, (_, index) => line([['plain', text(index)]]));
const pasted = numbered(2_000, (index) => `line ${index}`);
const edited = numbered(2_000, (index) => `line ${index % 50 === 7 ? index + 1 : index}`);

const written = 'WSGIPythonPath /srv/example/lib\nWSGIDaemonProcess app python-home=/srv/example/venv python-path=/srv/example/lib\nWSGIProcessGroup app\nWSGIScriptAlias / /srv/example/app.wsgi\n';
const configuration = effective([{ path: 'site.conf', text: written }]);

/** One prediction, with the machine made anew, as after a change in the explorer. */
function predict(round: number): void {
  const release = at(releases.slice(releases.indexOf('3.4')), round);
  const machine = supposedMachine(configuration.settings, release, { python: '3.11', maker: 'debian', tool: 'venv', imports: 'django' });
  emulate({ release, machine, configuration, request: { path: '/', imports: 'django' } });
}

const tasks: Readonly<Record<string, (round: number) => void>> = {
  'settle a deployment': (round) => settle({ release: at(releases, round) }),
  'generate a recipe': (round) => generate(at(deployments, round)),
  'generate, compare and render': (round) => {
    const before = generate(at(deployments, round));
    const after = generate(at(deployments, round + 1));
    after.files.forEach((file, index) => toHtml(file.lines, { changed: changedLines(before.files[index]?.lines ?? [], file.lines) }));
  },
  'predict sys.path': predict,
  'compare 2,000 lines, 40 edited': () => changedLines(pasted, edited),
};

console.log('milliseconds                     median     p95');
for (const [name, task] of Object.entries(tasks)) {
  const { median, p95 } = timeOf(task);
  console.log(`${name.padEnd(30)} ${median.toFixed(3).padStart(8)} ${p95.toFixed(3).padStart(7)}`);
}

console.log(`\n${parsingLines().join('\n')}`);

console.log(`\n${doctorLines().join('\n')}`);

console.log(`\n${weightLines().join('\n')}`);

for (const [name, typing] of Object.entries({ builder: BUILDER, explorer: EXPLORER })) {
  const keystrokes = await timeKeystrokes(typing);
  console.log(`\none key in the ${name}, CPU slowed down ${keystrokes.slowdown} times: median ${keystrokes.median.toFixed(1)} ms, 95 % within ${keystrokes.p95.toFixed(1)} ms`);
}

for (const { name, first, complete } of await timeSearches()) {
  console.log(`search, ${name}: first result after ${first.toFixed(0)} ms, with the full text ${complete.toFixed(0)} ms`);
}
