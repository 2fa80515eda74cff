import { expect, test, type Page } from '@playwright/test';
import { builtPages } from '../site/pages.ts';
import { PAGE_CLASSES } from './page-classes.ts';

const WITH_TABS = builtPages().filter(({ html }) => html.includes('class="files"')).map(({ address }) => address);
const WIDTHS = [390, 1024, 1440];

/** Where the labels of a set of tabs are in the window, and which of them is chosen. */
interface Tabs {
  readonly chosen: number;
  readonly labels: readonly { readonly left: number; readonly top: number }[];
  /** The chosen label, or what shows the focus on it, lies in the window as a whole. */
  readonly isInView: boolean;
}

function tabs(page: Page, set: number): Promise<Tabs> {
  return page.locator('.files').nth(set).evaluate((files) => {
    const radios = [...files.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    const labels = radios.map(({ labels }) => labels?.[0]?.getBoundingClientRect() ?? new DOMRect());
    const chosen = radios.findIndex(({ checked }) => checked);
    const { top, bottom } = labels[chosen] ?? new DOMRect();
    return { chosen, labels: labels.map(({ left, top }) => ({ left: Math.round(left), top: Math.round(top) })), isInView: top >= 0 && bottom <= innerHeight };
  });
}

/** Chooses every file of every set of tabs, and returns which labels were elsewhere afterwards. */
async function moved(page: Page, choose: (set: number, tab: number) => Promise<unknown>): Promise<string[]> {
  const faults: string[] = [];
  for (let set = 0; set < await page.locator('.files').count(); set++) {
    const count = await page.locator('.files').nth(set).locator('input[type=radio]').count();
    expect(count).toBeGreaterThan(1);
    for (const tab of [...Array.from({ length: count - 1 }, (_, index) => index + 1), 0]) {
      await page.locator('.files').nth(set).locator('label').nth(tab).evaluate((label) => label.scrollIntoView({ block: 'center', inline: 'center' }));
      const before = await tabs(page, set);
      await choose(set, tab);
      const after = await tabs(page, set);
      if (after.chosen !== tab) faults.push(`tab ${tab} of ${set} was not chosen`);
      if (JSON.stringify(after.labels) !== JSON.stringify(before.labels)) faults.push(`tab ${tab} of ${set}: ${JSON.stringify(before.labels)} became ${JSON.stringify(after.labels)}`);
      if (!after.isInView) faults.push(`tab ${tab} of ${set} is out of view`);
    }
  }
  return faults;
}

const press = (page: Page) => (set: number, tab: number): Promise<unknown> => page.locator('.files').nth(set).locator('label').nth(tab).click();

const arrow = (page: Page) => async (set: number, tab: number): Promise<void> => {
  const radios = page.locator('.files').nth(set).locator('input[type=radio]');
  const from = (tab + await radios.count() - 1) % await radios.count();
  await radios.nth(from).evaluate((radio: HTMLInputElement) => radio.focus({ preventScroll: true }));
  await page.keyboard.press('ArrowRight');
};

// Without scripts the markup is the same: one page of each kind is enough.
for (const { javaScriptEnabled, words, addresses } of [
  { javaScriptEnabled: true, words: 'with JavaScript, on every page that has some', addresses: WITH_TABS },
  { javaScriptEnabled: false, words: 'without JavaScript', addresses: WITH_TABS.filter((address) => PAGE_CLASSES.includes(address)) },
]) {
  test.describe(words, () => {
    test.use({ javaScriptEnabled });

    for (const [when, choose] of [['it is pressed', press], ['the arrow keys choose it, and the focus stays in view', arrow]] as const) {
      test(`no file's tab moves when ${when}, in three widths`, async ({ page }) => {
        test.slow();
        expect(addresses.length).toBeGreaterThan(javaScriptEnabled ? 15 : 2);
        for (const address of addresses) {
          await page.goto(address);
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 844 });
            expect.soft(await moved(page, choose(page)), `${address}, ${width} pixels wide`).toEqual([]);
          }
        }
      });
    }
  });
}
