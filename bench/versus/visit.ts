import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median } from '../median.ts';
import { phone, slowCpu, slowNetwork } from '../phone.ts';
import { KINDS, type Kind, type StaticServer } from './server.ts';

const ROUNDS = 3;
const LIMIT_MS = 60_000;
/** Some tools fetch more when the browser is idle. */
const IDLE_MS = 1500;

/** A first visit with an empty cache and without a touch, to its end. Bytes are those of the bodies, compressed. */
interface Visit {
  readonly bytes: Readonly<Record<Kind, number>>;
  readonly total: number;
  readonly requests: number;
  /** Milliseconds to the first and to the largest paint, medians, on a slow phone with a slow line. */
  readonly fcp: number;
  readonly lcp: number;
}

/** Visits a page several times, each as if for the first time. */
export async function firstVisit(browser: Browser, server: StaticServer, address: string): Promise<Visit> {
  const paints: { fcp: number; lcp: number }[] = [];
  let sent: ReturnType<StaticServer['takeSent']> = [];
  for (let round = 0; round < ROUNDS; round++) {
    server.takeSent();
    const { context, page } = await phone(browser);
    try {
      await slowCpu(page);
      await slowNetwork(page);
      await page.goto(server.origin + address, { waitUntil: 'networkidle', timeout: LIMIT_MS });
      await sleep(IDLE_MS);
      await page.waitForLoadState('networkidle', { timeout: LIMIT_MS });
      paints.push(await paintsOf(page));
    } finally {
      await context.close();
    }
    sent = server.takeSent();
  }
  const of = (kind: Kind): number => sent.filter((each) => each.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    bytes: { HTML: of('HTML'), CSS: of('CSS'), JavaScript: of('JavaScript'), fonts: of('fonts'), other: of('other') },
    total: KINDS.reduce((sum, kind) => sum + of(kind), 0),
    requests: sent.length,
    fcp: median(paints.map(({ fcp }) => fcp)),
    lcp: median(paints.map(({ lcp }) => lcp)),
  };
}

function paintsOf(page: Page): Promise<{ fcp: number; lcp: number }> {
  return page.evaluate(() => new Promise<{ fcp: number; lcp: number }>((resolve) => {
    const fcp = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
    const done = (lcp: number): void => resolve({ fcp, lcp });
    new PerformanceObserver((list) => done(list.getEntries().at(-1)?.startTime ?? NaN)).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(NaN), 5000);
  }));
}
