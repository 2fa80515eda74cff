/**
 * `npm run bench:versus`: this site beside Starlight and VitePress, in one run. Parts: `visits`, `builds`, `lighthouse`; all
 * where none is named. `builds` takes the numbers of pages from PAGES (500), such as PAGES=500,1000,2000.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../tests/runner/chromium.ts';
import { bookOf, SAMPLES } from './book.ts';
import { timeBuild, type Growth } from './growth.ts';
import { auditThrice, ONE_WORD, PAGE_CLASSES } from './lighthouse.ts';
import { timeSearch, type SearchPlaces } from './search.ts';
import { KINDS, serve } from './server.ts';
import { build, OUR_THEME, OURS, STARLIGHT, STARLIGHT_MDX, VITEPRESS, type Tool } from './sites.ts';
import { table } from './tables.ts';
import { firstVisit } from './visit.ts';

const DIST = resolve(import.meta.dirname, '../../dist');
const PARTS: Readonly<Record<string, (program: string) => Promise<void>>> = { visits, builds, lighthouse };

const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !Object.hasOwn(PARTS, part));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}". Name some of: ${Object.keys(PARTS).join(', ')}.`);
const program = findChromium();
if (program === undefined) throw new Error('There is no Chromium. Install it, or name it in the variable CHROMIUM.');
if (!existsSync(DIST)) throw new Error('The site is not built. Run "npm run build" first.');

for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) await part(program);
}

/** The same book in every tool: what first visits load and when they show it, and how soon search answers. */
async function visits(executablePath: string): Promise<void> {
  const pages = bookOf(DIST);
  const made = (tool: Tool): string => {
    const folder = tool.layOut(`${tool.name.toLowerCase()}-book`, pages);
    build(tool, folder);
    return join(folder, tool.output);
  };
  const sites: readonly { tool: Tool; folder: string; search: SearchPlaces }[] = [
    { tool: OURS, folder: DIST, search: { input: '[role=combobox]', result: '.search [role=option]' } },
    { tool: STARLIGHT, folder: made(STARLIGHT), search: { input: '.pagefind-ui__search-input', result: '.pagefind-ui__result-link' } },
    { tool: VITEPRESS, folder: made(VITEPRESS), search: { input: '.VPLocalSearchBox .search-input', result: '.VPLocalSearchBox .result' } },
  ];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--no-first-run'] });
  try {
    const rows = [];
    for (const { kind, id } of SAMPLES) for (const { tool, folder } of sites) rows.push([kind, tool.name, ...await visited(browser, tool, folder, id)]);
    console.log(`\n${table(['page', 'tool', 'requests', ...KINDS, 'bytes', 'FCP ms', 'LCP ms'], rows)}`);
    const searches = [];
    for (const { tool, folder, search } of sites) searches.push([tool.name, ...await searched(browser, tool, folder, search)]);
    console.log(`\n${table(['search: first key to first result', 'cold, slow 4G, ms', 'warm, 4x CPU, ms'], searches)}`);
  } finally {
    await browser.close();
  }
}

async function visited(browser: Browser, tool: Tool, folder: string, id: string): Promise<number[]> {
  const server = await serve(folder);
  try {
    const { requests, bytes, total, fcp, lcp } = await firstVisit(browser, server, tool.address(id));
    return [requests, ...KINDS.map((kind) => bytes[kind]), total, Math.round(fcp), Math.round(lcp)];
  } finally {
    server.close();
  }
}

async function searched(browser: Browser, tool: Tool, folder: string, places: SearchPlaces): Promise<number[]> {
  const server = await serve(folder);
  try {
    const { cold, warm } = await timeSearch(browser, server, tool.address(SAMPLES[0].id), places);
    return [Math.round(cold), Math.round(warm)];
  } finally {
    server.close();
  }
}

/** Synthetic pages, from nothing to the index of search. */
async function builds(): Promise<void> {
  const counts = (process.env['PAGES'] ?? '500').split(',').map(Number);
  const times: Growth[] = [];
  for (const count of counts) {
    for (const tool of [OUR_THEME, STARLIGHT_MDX, STARLIGHT, VITEPRESS]) times.push(timeBuild(tool, count, DIST));
  }
  times.push(timeBuild(OURS, counts[0] ?? 500, DIST));
  const rows = times.map(({ tool, pages, seconds, cpuSeconds }) => [tool, pages, seconds.toFixed(1), cpuSeconds.toFixed(1), (pages / cpuSeconds).toFixed(1)]);
  console.log(`\n${table(['build of synthetic pages', 'pages', 'seconds', 'CPU seconds', 'pages per CPU second'], rows)}`);
}

/** This site alone: each class of page in Lighthouse, and a page of one word, which shows what none can be under. */
async function lighthouse(executablePath: string): Promise<void> {
  const one = mkdtempSync(join(tmpdir(), 'one-word-'));
  writeFileSync(join(one, 'index.html'), ONE_WORD);
  const [ours, oneWord] = [await serve(DIST), await serve(one)];
  try {
    const rows = [];
    for (const [name, url] of [['one word', `${oneWord.origin}/`], ...PAGE_CLASSES.map(([name, address]) => [name, ours.origin + address])] as const) {
      const { scores, fcp, lcp, lcps, printed, cls, failed } = await auditThrice(url, executablePath);
      rows.push([name, ...scores, Math.round(fcp), Math.round(lcp), lcps.map(Math.round).join(' to '), printed, Number(cls.toFixed(3)), failed.join(', ') || 'nothing']);
    }
    console.log(`\n${table(['page', 'performance', 'accessibility', 'best practices', 'SEO', 'FCP ms', 'LCP ms', 'of three runs', 'as printed', 'CLS', 'to mend'], rows)}`);
  } finally {
    ours.close();
    oneWord.close();
    rmSync(one, { recursive: true });
  }
}
