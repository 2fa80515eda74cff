import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 390, height: 844 } });

test('on a phone a button opens the list of pages, Escape shuts it, and the list leads on', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  const list = page.getByRole('navigation', { name: 'Pages' });
  const button = page.getByRole('button', { name: 'All pages' });
  await expect(list).toBeHidden();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
  // The next stop of the Tab key is in the list, whatever stands between it and the button.
  await page.keyboard.press('Tab');
  expect(await list.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();

  await button.click();
  await list.getByRole('link', { name: 'Django' }).click();
  await expect(page).toHaveURL(/\/current\/django\/$/);
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
});

test('a press beside the list shuts it, on the narrowest phone too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/fix/encodings/');
  const list = page.getByRole('navigation', { name: 'Pages' });
  await page.getByRole('button', { name: 'All pages' }).click();
  await expect(list).toBeVisible();
  await page.mouse.click(315, 500);
  await expect(list).toBeHidden();
});

test('a title that nothing breaks makes the list no wider than its drawer', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/fix/encodings/');
  await page.getByRole('button', { name: 'All pages' }).click();
  const list = page.getByRole('navigation', { name: 'Pages' });
  expect(await list.evaluate((element) => {
    element.querySelector('ul ul a')?.append('x'.repeat(200));
    return element.scrollWidth - element.clientWidth;
  })).toBeLessThanOrEqual(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list opens all the same', async ({ page }) => {
    await page.goto('/current/one-app-daemon/');
    await page.getByRole('button', { name: 'All pages' }).click();
    await expect(page.getByRole('link', { name: 'Flask' }).first()).toBeVisible();
  });

  test('a wide screen has it beside the text, without a button', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto('/current/one-app-daemon/');
    await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'All pages' })).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Django' })).toBeVisible();
  });
});
