import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import { settle } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import { checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type Site } from './server/index.ts';

/** Attempts to read a log until it has the expected line. */
const LOG_PAUSE_MS = 20;
const LOG_LIMIT_MS = 120_000;

/** Response to a request, and the log. */
export interface Seen {
  readonly status: number | 'no answer';
  readonly body: string;
  readonly log: string;
}

/** The files of today's recipe in a directory of its own, and an Apache to try changes of them on. */
export class OneSite {
  readonly directory: string;
  readonly port: number;
  readonly recipe: Recipe;

  private constructor(directory: string, port: number, recipe: Recipe) {
    [this.directory, this.port, this.recipe] = [directory, port, recipe];
  }

  static async make(): Promise<OneSite> {
    const directory = await createReadableDirectory();
    const port = await freePort();
    const recipe = generate(settle({ release: '4.9.4', port, project: `${directory}/site`, package: TEST_PACKAGE, processes: 1 }).deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await makeReadable(directory);
    return new OneSite(directory, port, recipe);
  }

  /** The configuration of the recipe, unchanged. */
  get text(): string {
    return fileText(this.recipe, 'site');
  }

  get script(): string {
    return this.recipe.plan.applications[0].script;
  }

  get environment(): string {
    return this.recipe.plan.applications[0].environment;
  }

  remove(): Promise<void> {
    return removeDirectory(this.directory);
  }

  /** Expects that `apache2 -t` refuses a configuration with these words. */
  async refused(text: string, words: string): Promise<void> {
    const { ok, output } = await checkSyntax(this.#site(text));
    assert.equal(ok, false);
    assert.ok(output.includes(words), output);
  }

  /** Expects that `apache2 -t` accepts a configuration. */
  async accepted(text: string): Promise<void> {
    const { ok, output } = await checkSyntax(this.#site(text));
    assert.ok(ok, output);
  }

  /** Answers of the paths, one after the other, and the log as soon as it has all of `words`. */
  async visited(text: string, { paths = ['/'], words = [] }: { paths?: readonly string[]; words?: readonly string[] } = {}): Promise<Seen[]> {
    const apache = await startApache(this.#site(text), { port: this.port });
    try {
      const answers = [];
      const { serverName: host, processGroup: group } = this.recipe.plan.deployment;
      for (const path of paths) answers.push(await apache.get(path, { host, group }));
      let log = await apache.log();
      for (const until = performance.now() + LOG_LIMIT_MS; !words.every((each) => log.includes(each)) && performance.now() < until;) {
        await new Promise((resolve) => setTimeout(resolve, LOG_PAUSE_MS));
        log = await apache.log();
      }
      return answers.map(({ status, body }) => ({ status, body, log }));
    } finally {
      await apache.stop();
    }
  }

  /** Expects one request for "/" to be answered so, and all words in the log, which is returned. */
  async answers(status: number | 'no answer', words: readonly string[], text = this.text): Promise<string> {
    const [seen] = await this.visited(text, { words });
    assert.ok(seen);
    assert.equal(seen.status, status, seen.log);
    for (const each of words) assert.ok(seen.log.includes(each), seen.log);
    return seen.log;
  }

  /** Runs `use` while nobody may enter or read `path`. */
  async closed(path: string, use: () => Promise<unknown>): Promise<void> {
    await chmod(path, 0o000);
    try {
      await use();
    } finally {
      await chmod(path, 0o755);
    }
  }

  /** Runs `use` while the script has this code. */
  async withScript(code: string, use: () => Promise<unknown>): Promise<void> {
    await writeFile(this.script, code);
    try {
      await use();
    } finally {
      await writeFile(this.script, fileText(this.recipe, 'script'));
    }
  }

  #site(text: string): Site[] {
    return [{ name: 'site.conf', text }];
  }
}
