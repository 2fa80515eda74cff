import { expect, test, type Page } from '@playwright/test';
import { alive } from './alive.ts';

const PAGE = '/current/one-app-daemon/';
const mark = (page: Page) => page.locator('main .source a').filter({ hasText: 'D06' }).first();
const card = (page: Page) => page.locator('.fact-card');

test('a mark that is pointed at shows its fact, and the card stays while the pointer is in it', async ({ page }) => {
  await page.goto(PAGE);
  await alive(page);
  await mark(page).hover();
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toContainText('python-home');
  await card(page).hover();
  await expect(card(page).getByRole('link', { name: 'Evidence for D06' })).toHaveAttribute('href', /\/facts\/d\/#D06$/);
  await page.locator('h1').hover();
  await expect(card(page)).toBeHidden();
});

test('a mark with the focus shows its fact as a description, and Escape closes it', async ({ page }) => {
  await page.goto(PAGE);
  await alive(page);
  await mark(page).focus();
  await expect(card(page)).toBeVisible();
  await expect(mark(page)).toHaveAccessibleDescription(/python-home/);
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
  await expect(mark(page)).toBeFocused();
});

test('a finger opens the card and stays on the page', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 700 } });
  const page = await context.newPage();
  await page.goto(PAGE);
  await alive(page);
  await mark(page).tap();
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`${PAGE}$`));
  await context.close();
});

test('without JavaScript a mark leads to its fact, which begins with a sentence and names its guides', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(PAGE);
  await mark(page).click();
  await expect(page).toHaveURL(/\/facts\/d\/#D06$/);
  await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Options of WSGIDaemonProcess' })).toHaveAttribute('aria-current', 'page');
  await page.goto('/facts/z/');
  await page.locator('#Z02 summary').click();
  await expect(page.locator('#Z02')).toContainText('“Using Python virtual environments with mod_wsgi”, Graham Dumpleton, 2014');
  await page.close();
});
