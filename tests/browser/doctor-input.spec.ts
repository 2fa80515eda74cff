import { expect, test, type Page } from '@playwright/test';
import { RULES } from '#core/doctor';

const CONFIGURATION = 'WSGIDaemonProcess shop python-home=/srv/shop/venv/bin/python\nWSGIScriptAlias / /srv/shop/shop.wsgi process-group=shop\n';
const PICTURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48, 0x44, 0x52];

const area = (page: Page) => page.getByLabel('Configuration, script, log or commands');
const status = (page: Page) => page.locator('[data-status]');

/** Drops files on the form, as a file manager does. */
async function drop(page: Page, files: readonly { readonly name: string; readonly bytes: readonly number[] }[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, files);
  await page.dispatchEvent('wsgi-doctor form', 'drop', { dataTransfer: transfer });
}

async function open(page: Page): Promise<void> {
  await page.goto('./tools/doctor/');
  await page.waitForFunction(() => customElements.get('wsgi-doctor') !== undefined);
}

const bytesOf = (text: string): number[] => [...Buffer.from(text)];

test.describe('what readers give to the doctor', () => {
  test('files that are dropped keep their names, and a picture among them is left out by name', async ({ page }) => {
    await open(page);
    await drop(page, [{ name: 'shop.conf', bytes: bytesOf(CONFIGURATION) }, { name: 'logo.png', bytes: PICTURE }]);
    await expect(area(page).first()).toHaveValue(CONFIGURATION);
    await expect(status(page)).toContainText('logo.png: not a text');
    await expect(page.locator('[data-lines] figcaption')).toHaveText('shop.conf, read as Apache configuration');
    await expect(area(page)).toHaveCount(1);
  });

  test('a file that PowerShell wrote is read', async ({ page }) => {
    await open(page);
    await drop(page, [{ name: 'httpd.conf', bytes: [0xff, 0xfe, ...Buffer.from(CONFIGURATION, 'utf16le')] }]);
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
  });

  test('bytes of a picture pasted as text, and nonsense, are never "no fault"', async ({ page }) => {
    await open(page);
    for (const text of [String.fromCharCode(...PICTURE.filter((byte) => byte > 0)).repeat(20), 'my site is broken, please help']) {
      await area(page).fill(text);
      await expect(status(page)).toContainText('Nothing to check.');
      await expect(page.locator('[data-unchecked]')).toContainText('does not look like');
    }
  });

  test('each example of a common fault raises a finding', async ({ page }) => {
    await open(page);
    const labels = await page.locator('[data-example]').allTextContents();
    expect(labels.length).toBeGreaterThan(4);
    for (const label of labels) {
      await page.getByRole('button', { name: label, exact: true }).click();
      await expect(page.locator('.doctor-finding').first(), label).toBeVisible();
      await page.getByRole('button', { name: 'Reset' }).click();
      await expect(page.locator('.doctor-finding').first()).toBeHidden();
    }
  });

  test('buttons that need a second finding, or a second text, are there only with one', async ({ page }) => {
    await open(page);
    const remove = page.getByRole('button', { name: 'Remove' });
    const steps = page.getByRole('button', { name: /^(Previous|Next)/ });
    await area(page).fill('my site is broken, please help');
    await expect(status(page)).toContainText('Nothing to check.');
    await expect(steps).toHaveCount(0);
    await expect(remove).toHaveCount(0);
    await area(page).fill(CONFIGURATION.replaceAll('/srv/shop', 'venv'));
    await expect(page.locator('.doctor-finding').nth(1)).toBeVisible();
    await expect(steps).toHaveCount(2);
    await page.getByRole('button', { name: 'Add another text' }).click();
    await expect(remove).toHaveCount(2);
    await remove.last().click();
    await expect(remove).toHaveCount(0);
    await expect(area(page)).toBeFocused();
  });

  test('a text that was there before the script is examined', async ({ page }) => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('./tools/doctor/', { waitUntil: 'domcontentloaded' });
    await area(page).first().fill(CONFIGURATION);
    release();
    await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title })).toBeVisible();
  });

  test('a megabyte is examined beside the page, which answers meanwhile, and draws only what matters', async ({ page }) => {
    // Holds back what the worker answers, until the test lets it through.
    await page.addInitScript(() => {
      const held: (() => void)[] = [];
      Object.assign(window, { letThrough: () => held.splice(0).forEach((each) => each()), heldAnswers: () => held.length });
      const listen = Worker.prototype.addEventListener;
      Worker.prototype.addEventListener = function (this: Worker, kind: string, listener: EventListenerOrEventListenerObject) {
        listen.call(this, kind, kind === 'message' && typeof listener === 'function' ? (event: Event) => held.push(() => listener.call(this, event)) : listener);
      };
    });
    await open(page);
    const large = `${CONFIGURATION}${'# a comment that fills the file, as generated ones have\n'.repeat(20_000)}WSGIPythonHome /srv/venv/bin/python\n`;
    expect(large.length).toBeGreaterThan(1_000_000);
    // Playwright types a text of this size for minutes; a browser pastes it at once.
    await area(page).first().evaluate((text: HTMLTextAreaElement, value) => {
      text.value = value;
      text.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    }, large);
    await expect(status(page)).toHaveText('Reading…');
    await page.getByRole('button', { name: 'Add another text' }).click();
    await area(page).nth(1).fill('import sys\n');
    await expect(area(page).nth(1)).toHaveValue('import sys\n');
    await expect(page.locator('.doctor-finding')).toHaveCount(0);
    await expect(async () => {
      await page.evaluate(() => (window as unknown as { letThrough: () => void }).letThrough());
      await expect(page.getByRole('heading', { name: RULES['python-home-is-executable'].title }).first()).toBeVisible({ timeout: 500 });
    }).toPass();
    expect(await page.locator('.doctor-lines li').count()).toBeLessThan(100);
  });
});
