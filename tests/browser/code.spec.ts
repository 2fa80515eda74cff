import { expect, test } from '@playwright/test';
import { PAGE_CLASSES } from './page-classes.ts';

const WITH_CODE = [...PAGE_CLASSES, '/versions/3.4/', '/current/container/', '/fix/module-not-found/', '/legacy/upgrading/'];

for (const width of [1440, 1024, 390, 320]) {
  test(`no line of code is cut off, ${width} pixels wide`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    let seen = 0;
    for (const address of WITH_CODE) {
      await page.goto(address);
      const cut = await page.locator('pre').evaluateAll((blocks) => {
        const visible = blocks.filter((block) => block.checkVisibility());
        return { count: visible.length, cut: visible.filter((block) => block.scrollWidth > block.clientWidth).map(({ textContent }) => textContent.slice(0, 60)) };
      });
      seen += cut.count;
      expect.soft(cut.cut, address).toEqual([]);
    }
    expect(seen).toBeGreaterThan(20);
  });
}

test('on a phone a long line goes on to the right of where it began, however deep it is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const address of ['/current/one-app-daemon/', '/versions/3.4/', '/fix/duplicate-daemon/', '/rules/daemon-process-not-selected/']) {
    await page.goto(address);
    const lines = await page.locator('main pre .line').evaluateAll((all) => all.filter((line) => line.checkVisibility()).flatMap((line) => {
      const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const lefts: { left: number; top: number }[] = [];
      for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
        for (const match of (node.textContent ?? '').matchAll(/\S/g)) {
          const range = new Range();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + 1);
          const { left, top } = range.getBoundingClientRect();
          lefts.push({ left, top });
        }
      }
      const [first] = lefts;
      const next = lefts.find(({ top }) => first !== undefined && top > first.top + 4);
      return first === undefined || next === undefined ? [] : [{ text: line.textContent, by: next.left - first.left }];
    }));
    expect(lines.length, `${address}: lines that go on`).toBeGreaterThan(1);
    expect.soft(lines.filter(({ by }) => by < 4), address).toEqual([]);
  }
});

test('on the narrowest phone no name in a recipe is broken', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 700 });
  let seen = 0;
  for (const address of ['/', '/current/one-app-daemon/', '/current/apps-own-groups/', '/current/apps-one-group-own-environments/', '/fix/encodings/', '/tools/builder/']) {
    await page.goto(address);
    const { words, broken } = await page.locator('main :is(.recipe, .home-code, .copyable) pre .line').evaluateAll((lines) => {
      const found = { words: 0, broken: [] as string[] };
      for (const line of lines.filter((each) => each.checkVisibility())) {
        const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = text.nextNode(); node !== null; node = text.nextNode()) {
          for (const match of (node.textContent ?? '').matchAll(/%\{\w+\}|\w+(?:\.\w+)*/g)) {
            const range = new Range();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            found.words += 1;
            if (range.getClientRects().length > 1) found.broken.push(`${match[0]} in ${line.textContent.trim()}`);
          }
        }
      }
      return found;
    });
    seen += words;
    expect.soft(broken, address).toEqual([]);
  }
  expect(seen).toBeGreaterThan(200);
});
