import type { Page } from '@playwright/test';
import { CANARY, EVIL, MARK } from './queries.ts';

/** Everything on a page that shows that a hostile value was taken for markup or script. */
const TAKEN_FOR_MARKUP = [
  `[${MARK}]`, '[onerror]', '[onload]', '[onfocus]', '[onmouseover]', '[href^="javascript:" i]', '[src^="javascript:" i]', '[srcdoc]', 'iframe', 'base', 'mglyph',
].join(',');

declare global {
  interface Window {
    /** Defects of the page, one sentence each. */
    findHarm: () => string[];
  }
}

/** Collects harm on any page with its address, and gives the page `findHarm`. */
export async function watch(page: Page): Promise<string[]> {
  await page.addInitScript(([selector, canary]) => {
    window.findHarm = () => {
      const found = [...document.querySelectorAll(selector)].map((element) => `a value became ${element.outerHTML.slice(0, 120)}`);
      if (canary in window) found.push('a script ran');
      if (document.querySelectorAll('[name="description"]').length !== 1) found.push('the head was changed');
      for (const name of ['x', '2', canary]) if (name in Object.prototype) found.push(`every object has "${name}" now`);
      return found;
    };
  }, [TAKEN_FOR_MARKUP, CANARY] as const);
  const seen: string[] = [];
  const tell = (what: string): void => {
    seen.push(`${what.slice(0, 300)} at ${page.url().slice(0, 300)}`);
  };
  page.on('dialog', (dialog) => {
    tell(`dialog "${dialog.message()}"`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    // Changes by the test itself do not count.
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') tell(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => tell(`error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname === EVIL) tell(`request of ${request.url()}`);
  });
  return seen;
}
