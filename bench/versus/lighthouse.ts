import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Seconds for one page. */
const LIMIT_S = 180;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One page of each class of this site. */
export const PAGE_CLASSES: readonly (readonly [name: string, address: string])[] = [
  ['home', '/'], ['section', '/current/'], ['current recipe', '/current/one-app-daemon/'], ['legacy recipe', '/legacy/activate-this/'],
  ['versions', '/versions/3.0/'], ['fix', '/fix/encodings/'], ['understand', '/understand/import-order/'], ['builder', '/tools/builder/'],
  ['matrix', '/versions/matrix/'], ['facts', '/facts/d/'], ['404', '/404.html'],
];

/** A page of one word: what the simulated line and this machine take, whatever the page. */
export const ONE_WORD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>One word</title></head><body><p>Word</p></body></html>';

/** What Lighthouse says of a page, with its mobile preset: scores to 100, milliseconds, and what it would have better. */
export interface Report {
  readonly scores: readonly number[];
  readonly fcp: number;
  readonly lcp: number;
  /** The first and the largest paint in Lighthouse's own words, which round to a tenth of a second. */
  readonly printed: string;
  readonly cls: number;
  readonly failed: readonly string[];
}

/** The one of three runs whose largest paint is in the middle, and the largest paints of the other two. */
export interface MiddleReport extends Report {
  readonly lcps: readonly [least: number, most: number];
}

/** Audits one page three times, since one run depends on what else the machine does. Refuses a run that fails or takes too long by an Error with its last words. */
export async function auditThrice(url: string, chromium: string): Promise<MiddleReport> {
  const reports: [Report, Report, Report] = [await audit(url, chromium), await audit(url, chromium), await audit(url, chromium)];
  const [least, middle, most] = reports.sort((a, b) => a.lcp - b.lcp) as typeof reports;
  return { ...middle, lcps: [least.lcp, most.lcp] };
}

/** Audits one page once, with a browser of its own. */
async function audit(url: string, chromium: string): Promise<Report> {
  const file = join(tmpdir(), `lighthouse-${process.pid}.json`);
  await run([
    url, '--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=--headless=new${process.getuid?.() === 0 ? ' --no-sandbox' : ''} --disable-gpu --no-first-run`,
  ], chromium);
  const result = JSON.parse(readFileSync(file, 'utf8')) as Result;
  rmSync(file);
  const value = (name: string): number => result.audits[name]?.numericValue ?? NaN;
  const printed = (name: string): string => (result.audits[name]?.displayValue ?? '?').replaceAll('\u00A0', ' ');
  const scored = CATEGORIES.flatMap((key) => result.categories[key]?.auditRefs ?? []).filter(({ weight }) => weight > 0);
  return {
    scores: CATEGORIES.map((key) => Math.round((result.categories[key]?.score ?? NaN) * 100)),
    fcp: value('first-contentful-paint'), lcp: value('largest-contentful-paint'), cls: value('cumulative-layout-shift'),
    printed: `${printed('first-contentful-paint')}, ${printed('largest-contentful-paint')}`,
    failed: scored.map(({ id }) => id).filter((id) => (result.audits[id]?.score ?? 1) < 0.9),
  };
}

/** What is read of Lighthouse's answer. */
interface Result {
  readonly audits: Readonly<Record<string, { readonly numericValue?: number; readonly displayValue?: string; readonly score: number | null }>>;
  readonly categories: Readonly<Record<string, { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>>;
}

/** Not spawnSync: the server that answers Lighthouse runs in this process. */
function run(args: readonly string[], chromium: string): Promise<void> {
  const program = join(import.meta.dirname, 'node_modules/.bin/lighthouse');
  return new Promise((resolve, reject) => {
    const child = spawn('timeout', [String(LIMIT_S), program, ...args], { env: { ...process.env, CHROME_PATH: chromium }, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk: Buffer) => { words += chunk.toString(); });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`Lighthouse failed on ${args[0]} (${code}):\n${words.slice(-1500)}`))));
  });
}
