import { expect, test, type Page } from '@playwright/test';
import { builtPages } from '../site/pages.ts';
import { PAGE_CLASSES } from './page-classes.ts';

const WITH_TABS = builtPages().filter(({ html }) => html.includes('class="files"')).map(({ address }) => address);
const WIDTHS = [390, 1024, 1440];

/** Middle of a label. In view is one that lies in the window as a whole. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly isInView: boolean;
}

/** Labels of a set of tabs, and the index of the chosen one, which shows the focus. */
interface Tabs {
  readonly chosen: number;
  readonly labels: readonly Label[];
}

/** Reads a set of tabs. */
function tabsOf(page: Page, set: number): Promise<Tabs> {
  return page.locator('.files').nth(set).evaluate((files) => {
    const radios = [...files.querySelectorAll<HTMLInputElement>('label input')];
    const boxes = radios.map(({ labels }) => labels?.[0]?.getBoundingClientRect() ?? new DOMRect());
    return {
      chosen: radios.findIndex(({ checked }) => checked),
      labels: boxes.map(({ left, right, top, bottom }) => ({
        x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2),
        isInView: left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight,
      })),
    };
  });
}

/** Brings a tab to the middle of the window. Sections that come near are laid out after the scrolling, and move what is below them. */
async function centre(page: Page, set: number, tab: number): Promise<void> {
  const label = page.locator('.files').nth(set).locator('label').nth(tab);
  for (let y: number | undefined, last: number | undefined; y === undefined || y !== last;) {
    last = y;
    await label.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'center' }));
    // Waits until the label has kept its place for two frames. A page without scripts gets no animation frame of its own.
    await label.click({ trial: true });
    y = (await label.boundingBox())?.y;
  }
}

/** Ways to choose the next file. The arrow key of the last one leads to the first. */
const CHOICES: Readonly<Record<string, (page: Page, tab: number, before: Tabs) => Promise<void>>> = {
  pressed: (page, tab, { labels }) => page.mouse.click(labels[tab]?.x ?? 0, labels[tab]?.y ?? 0),
  'arrow key': (page) => page.keyboard.press('ArrowRight'),
};

/** Chooses every file of every set of tabs in each way, the first one last, and returns what moved. */
async function moved(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let set = 0; set < await page.locator('.files').count(); set++) {
    // content-visibility may move them once, before the first choice.
    await page.locator('.files').nth(set).locator('label').first().click();
    await centre(page, set, 0);
    let before = await tabsOf(page, set);
    const { length: count } = before.labels;
    expect(count).toBeGreaterThan(1);
    for (const [way, choose] of Object.entries(CHOICES)) {
      for (const tab of [...Array.from({ length: count - 1 }, (_, index) => index + 1), 0]) {
        if (before.labels[tab]?.isInView !== true) {
          await centre(page, set, tab);
          before = await tabsOf(page, set);
        }
        await choose(page, tab, before);
        const after = await tabsOf(page, set);
        const which = `tab ${tab} of ${set}, ${way}`;
        if (after.chosen !== tab) faults.push(`${which}: not chosen`);
        if (JSON.stringify(after.labels) !== JSON.stringify(before.labels)) faults.push(`${which}: ${JSON.stringify(before.labels)} became ${JSON.stringify(after.labels)}`);
        if (after.labels[tab]?.isInView !== true) faults.push(`${which}: out of view`);
        before = after;
      }
    }
  }
  return faults;
}

// Without scripts the markup is the same: one page of each kind is enough.
for (const { javaScriptEnabled, words, addresses } of [
  { javaScriptEnabled: true, words: 'with JavaScript', addresses: WITH_TABS },
  { javaScriptEnabled: false, words: 'without JavaScript', addresses: WITH_TABS.filter((address) => PAGE_CLASSES.includes(address)) },
]) {
  test.describe(words, () => {
    test.use({ javaScriptEnabled });

    test(`there are pages with tabs, ${words}`, () => expect(addresses.length).toBeGreaterThan(javaScriptEnabled ? 15 : 2));

    for (const address of addresses) {
      test(`no tab of ${address} moves when it is pressed, or chosen with an arrow key, in three widths`, async ({ page }) => {
        await page.goto(address);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 844 });
          expect.soft(await moved(page), `${width} pixels wide`).toEqual([]);
        }
      });
    }
  });
}
