import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';

/** Ends Playwright's output with "N passed, N failed". A skipped test is a failure; one that passed on its retry is named above. */
export default class Tally implements Reporter {
  #journeys: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#journeys = suite;
  }

  /** Counts errors outside of tests, such as a server that does not start. */
  onError(): void {
    this.#errors += 1;
  }

  onExit(): Promise<void> {
    const outcomes = (this.#journeys?.allTests() ?? []).map((journey) => journey.outcome());
    const passed = outcomes.filter((outcome) => outcome === 'expected' || outcome === 'flaky').length;
    console.log(`${passed} passed, ${outcomes.length - passed + this.#errors} failed`);
    return Promise.resolve();
  }

  printsToStdio(): boolean {
    return false;
  }
}
