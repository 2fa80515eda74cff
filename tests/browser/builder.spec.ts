import { expect, type Locator, type Page, test } from '@playwright/test';
import { alive } from './alive.ts';
import { frames } from './frames.ts';
import { complaintsOf } from './console.ts';
import { takeClipboard } from './clipboard.ts';

const BUILDER = '/tools/builder/';

const site = (page: Page): Locator => page.locator('.file[data-role=site] pre code');
const status = (page: Page): Locator => page.locator('[data-status]');

test('what is typed appears in the files, is marked for a moment, and is announced', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(BUILDER);
  await page.getByLabel('Project directory').fill('/srv/my site');
  await expect(site(page)).toContainText('python-home="/srv/my site/venv"');
  await expect(page.locator('.line.changed').first()).toContainText('python-home');
  await expect(status(page)).toHaveText(/Changed\. Site configuration: \d+ lines/);
  await expect(page.locator('.recipe')).toHaveClass(/faded/);
  expect(complaints).toEqual([]);
});

test('nothing of the generator is loaded before the reader reaches for the form', async ({ page }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(BUILDER, { waitUntil: 'networkidle' });
  await alive(page);
  expect(requested.filter((url) => /_astro\/builder\./.test(url))).toEqual([]);
  await page.getByLabel('Project directory').focus();
  await expect.poll(() => requested.some((url) => /_astro\/builder\./.test(url))).toBe(true);
});

test('what is changed before the script has come is newer than the link', async ({ page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  await page.route(/_astro\/builder\./, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${BUILDER}?dir=/srv/shop&group=shop`);
  await page.getByLabel('mod_wsgi release').selectOption('3.3');
  letGo();
  await expect(page.getByLabel('Project directory')).toHaveValue('/srv/shop');
  await expect(page.getByLabel('mod_wsgi release')).toHaveValue('3.3');
  await expect(page.locator('.recipe-title')).toContainText('mod_wsgi 3.3');
});

test('an older release gives another recipe, says that it is a legacy one, and why', async ({ page }) => {
  await page.goto(BUILDER);
  await page.getByLabel('mod_wsgi release').selectOption('2.3');
  await expect(page.locator('.recipe .badge')).toHaveText('Legacy');
  await expect(page.locator('.recipe')).toHaveAttribute('data-era', 'legacy');
  await expect(site(page)).toContainText('WSGIPythonHome /srv/example/venv');
  await expect(page.locator('.recipe-warnings')).toContainText('CVE-2014-0240');
});

test('each wrong field gets a sentence beside it, the others go on working, and nothing typed is lost', async ({ page }) => {
  await page.goto(BUILDER);
  for (const summary of await page.locator('.builder-advanced summary').all()) await summary.click();
  const wrong: readonly (readonly [string, string, RegExp])[] = [
    ['Server name', 'http://x y', /"http:\/\/x y" is not a host name/],
    ['Port', 'eighty', /whole number .* not "eighty"/],
    ['Mount point', 'app', /"app" does not start with "\/"/],
    ['Project directory', 'srv/site', /"srv\/site" is not an absolute path/],
    ['WSGI script file', '../up.wsgi', /contains "\.\."/],
    ['Environment root', '~/venv', /does not expand the "~"/],
    ['Package to check', 'not a module', /cannot be imported/],
    ['Process-group name', 'my group', /is not a valid process-group name/],
    ['User', 'root', /Do not run an application/],
    ['Processes', '0', /from 1 to 512/],
  ];
  for (const [label, typed, message] of wrong) {
    const field = page.getByLabel(label, { exact: true });
    await field.fill(typed);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const id = await field.getAttribute('id');
    await expect(page.locator(`[data-problem="${id}"]`)).toHaveText(message);
  }
  for (const [label, typed] of wrong) await expect(page.getByLabel(label, { exact: true })).toHaveValue(typed);
  await expect(site(page)).toContainText('python-home=/srv/example/venv');

  await page.getByLabel('Threads').fill('7');
  await expect(site(page)).toContainText('threads=7');

  await page.getByLabel('Project directory').fill('/srv/right');
  await expect(page.getByLabel('Project directory')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('[data-problem="project"]')).toBeHidden();
  await expect(site(page)).toContainText('python-path=/srv/right');
});

test('a choice that the release cannot work with is explained, unfolded, and the nearest that works is shown', async ({ page }) => {
  await page.goto(`${BUILDER}?reach=python-home`);
  await page.getByLabel('mod_wsgi release').selectOption('3.3');
  await expect(page.locator('[data-problem="method"]')).toContainText('mod_wsgi 3.3 does not have python-home=. The best method that works here is site-packages in python-path=');
  await expect(page.getByLabel('Activation method')).toBeVisible();
  await expect(page.getByLabel('Activation method')).toHaveValue('python-home');
  await expect(site(page)).toContainText('/lib/python2.7/site-packages');
});

test('applications are added, named and removed in the form, and every file follows', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(BUILDER);
  await page.getByRole('button', { name: 'Add an application' }).click();
  await expect(page.getByRole('group', { name: 'Application 2' })).toBeVisible();
  await expect(site(page)).toContainText('python-home=/srv/app2/venv');
  await page.locator('[name="processGroup.2"]').fill('shop');
  await page.locator('[name="mount.2"]').fill('/shop');
  await page.getByRole('button', { name: 'Add an application' }).click();
  await page.locator('[name="processGroup.3"]').fill('blog');
  await expect(site(page)).toContainText('WSGIDaemonProcess shop');
  await expect(site(page)).toContainText('WSGIDaemonProcess blog');
  await expect(page.locator('.files label')).toHaveCount(8);
  await expect(page.locator('[data-slot=promise]')).toContainText('/wsgi-probe/shop');
  await expect(page).toHaveURL(/apps=3/);

  await page.locator('[name="mount.3"]').fill('/shop');
  await expect(page.locator('[data-problem="mount.3"]')).toContainText('Two applications have the mount point "/shop"');

  await page.getByRole('button', { name: 'Remove application 2' }).click();
  await expect(page.getByRole('group', { name: 'Application 3' })).toHaveCount(0);
  await expect(page.locator('[name="processGroup.2"]')).toHaveValue('blog');
  await expect(site(page)).not.toContainText('WSGIDaemonProcess shop');
  await expect(page.locator('[data-problem="mount.2"]')).toBeHidden();

  await expect(page).toHaveURL(/group\.2=blog/);
  const fresh = await page.context().newPage();
  await fresh.goto(page.url());
  await expect(fresh.locator('[name="processGroup.2"]')).toHaveValue('blog');
  expect(complaints).toEqual([]);
});

test('the picture shows which request goes where, in words too', async ({ page }) => {
  await page.goto(`${BUILDER}?v=1&apps=2&group.2=shop&mount.2=%2Fshop`);
  await page.getByText('Diagram: how requests are routed').click();
  const picture = page.getByRole('img');
  await expect(picture).toBeVisible();
  await expect(page.locator('.recipe svg desc')).toContainText('Requests for /shop go to');
});

test('markup that is typed is shown as text', async ({ page }) => {
  await page.goto(BUILDER);
  await page.getByLabel('Project directory').fill('/srv/<img src=x onerror=alert(1)>');
  await expect(site(page)).toContainText('<img src=x onerror=alert(1)>');
  expect(await page.locator('.recipe img').count()).toBe(0);
});

test('a shared link, opened fresh, shows the same files', async ({ page, context }) => {
  await takeClipboard(page);
  await page.goto(BUILDER);
  await page.getByLabel('mod_wsgi release').selectOption('4.9.4');
  await page.getByLabel('Project directory').fill('/srv/it\'s & "more" é');
  await page.getByLabel('Threads').fill('3');
  await expect(site(page)).toContainText('threads=3');
  await expect(page).toHaveURL(/threads=3/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('mod_wsgi=4.9.4');
  const link = await copied();

  const fresh = await context.newPage();
  await fresh.goto(link);
  await expect(fresh.getByLabel('Threads')).toHaveValue('3');
  await expect(site(fresh)).toHaveText(await site(page).innerText());
  await expect(fresh.locator('[data-notices]')).toBeHidden();
});

test('what was edited step by step is what a fresh page shows, though a key replaces only lines that differ', async ({ page, context }) => {
  await page.goto(BUILDER);
  const fresh = await context.newPage();
  const html = (of: Page): Promise<string> => of.locator('.file pre code').evaluateAll((files) => files.map((file) => file.innerHTML.replaceAll(' changed', '')).join(''));
  const steps: readonly (() => Promise<unknown>)[] = [
    () => page.getByLabel('Project directory').fill('/srv/one'),
    () => page.getByLabel('Project directory').fill('/srv/<two> & "three"'),
    () => page.getByLabel('Threads').fill('3'),
    () => page.getByLabel('mod_wsgi release').selectOption('3.4'),
    () => page.getByLabel('Project directory').fill('/srv/four'),
    () => page.getByLabel('mod_wsgi release').selectOption('4.9.4'),
    () => page.getByRole('button', { name: 'Add an application' }).click(),
    () => page.getByLabel('Project directory').first().fill('/srv/five/six'),
  ];
  for (const step of steps) {
    const before = page.url();
    // A page behind another is not painted, and what follows a paint does not come.
    await page.bringToFront();
    await step();
    await expect(page).not.toHaveURL(before);
    // Files that are not in view are written after the next paint.
    await frames(page, 2);
    const edited = await html(page);
    await fresh.bringToFront();
    await fresh.goto(page.url());
    await expect.poll(() => html(fresh)).toBe(edited);
  }
});

test('a platform proposes the release that it packages, and its own ports and places', async ({ page }) => {
  await page.goto(BUILDER);
  await page.getByLabel('Platform').selectOption('debian-12');
  await expect(page.getByLabel('mod_wsgi release')).toHaveValue('4.9.4');
  await page.getByLabel('Platform').selectOption('macos');
  await expect(page.getByLabel('Project directory')).toHaveValue('/opt/homebrew/var/example');
  await expect(page.locator('[data-problem]:visible')).toHaveCount(0);
  await page.getByLabel('Project directory').fill('/Users/ann/shop');
  await page.getByLabel('Platform').selectOption('rhel-9');
  await expect(page.getByLabel('Project directory')).toHaveValue('/Users/ann/shop');
});

test('the link follows every edit, of one that changes no file, too', async ({ page }) => {
  await page.goto(BUILDER);
  const link = page.locator('[data-share] copy-button');
  for (const [label, value, key] of [['Environment tool', 'venv', 'tool=venv'], ['Install mod_wsgi from', 'distribution', 'module=distribution'], ['Activation method', 'python-home', 'reach=python-home']] as const) {
    const field = page.getByLabel(label);
    await field.evaluate((element) => element.closest('details')?.setAttribute('open', ''));
    const before = await site(page).textContent();
    await field.selectOption(value);
    await expect(link).toHaveAttribute('data-text', new RegExp(key));
    await expect(page).toHaveURL(new RegExp(key));
    expect(await site(page).textContent(), `${key} changes a file`).toBe(before);
  }
});

test('fields appear with the choice that they belong to', async ({ page }) => {
  await page.goto(BUILDER);
  await expect(page.getByLabel('Certificate', { exact: true })).toBeHidden();
  await expect(page.getByLabel('Process groups')).toBeHidden();
  await page.getByLabel('Virtual host').selectOption('https');
  await expect(page.getByLabel('Certificate', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add an application' }).click();
  await expect(page.getByLabel('Process groups')).toBeVisible();
  await page.getByLabel('Platform').selectOption('windows');
  await expect(page.getByLabel('Processes')).toBeHidden();
});

test('while a field is wrong the frame counts it, and copying and downloading wait', async ({ page }) => {
  await takeClipboard(page);
  await page.goto(BUILDER);
  await page.getByLabel('Server name').fill('http://x y');
  await page.getByLabel('Processes').fill('0');
  const attention = page.locator('[data-attention]');
  await expect(attention).toContainText('2 fields need attention: Server name, Processes');
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  for (const name of ['Copy Site configuration', 'Copy link', 'Download all']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByLabel('Server name')).toBeFocused();
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await page.getByLabel('Server name').fill('x.example');
  await expect(attention).toContainText('One field needs attention: Processes');
  await page.getByLabel('Processes').fill('3');
  await expect(attention).toBeHidden();
  await page.getByRole('button', { name: 'Copy Site configuration' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('x.example');
});

test('on a phone a bar leads from the form to the files and says how many lines changed, and there they are copied', async ({ page }) => {
  await takeClipboard(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(BUILDER);
  const project = page.getByLabel('Project directory').first();
  await project.fill('/srv/phone');
  const bar = page.getByRole('navigation', { name: 'Builder' });
  await expect(bar).toBeInViewport();
  await expect(bar).toContainText(/Files \(\d+ lines? changed\)/);
  const [field, above] = [await project.boundingBox(), await bar.boundingBox()];
  expect((field?.y ?? Infinity) + (field?.height ?? 0), 'the field with the focus is not behind the bar').toBeLessThanOrEqual(above?.y ?? 0);
  // A keyboard on the screen leaves less than half of it, which is taken from the page.
  await expect(page.locator('meta[name=viewport]')).toHaveAttribute('content', /interactive-widget=resizes-content/);
  await page.setViewportSize({ width: 390, height: 400 });
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.getByRole('link', { name: /^Files/ }).click();
  await expect(page.getByRole('button', { name: 'Download all' })).toBeInViewport();
  await page.getByRole('button', { name: 'Copy Site configuration' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('/srv/phone');
});

test('a key replaces the line it changes, and leaves the other lines in the page', async ({ page }) => {
  await page.goto(BUILDER);
  const directory = page.getByLabel('Project directory');
  await directory.fill('/srv/a');
  await expect(site(page)).toContainText('/srv/a/venv');
  const line = await page.locator('.file[data-role=site] .line', { hasText: 'ServerName' }).elementHandle();
  await directory.fill('/srv/ab');
  await expect(site(page)).toContainText('/srv/ab/venv');
  expect(await line?.evaluate((element) => element.isConnected)).toBe(true);
});

test('a link with values that are unknown or impossible falls back to the nearest and says so', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${BUILDER}?v=1&mod_wsgi=4.9.9&threads=9999&dir=${encodeURIComponent('<b>no</b>')}&__proto__=1&colour=red`);
  const notices = page.locator('[data-notices]');
  await expect(notices).toBeVisible();
  await expect(notices).toContainText('The files use "4.9.4"');
  await expect(notices).toContainText('The files use "512"');
  await expect(notices).toContainText('"colour"');
  await expect(page.getByLabel('mod_wsgi release')).toHaveValue('4.9.4');
  expect(await notices.locator('b').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('starting again brings the defaults back, files included', async ({ page }) => {
  await page.goto(BUILDER);
  await page.getByLabel('Project directory').fill('/srv/other');
  await expect(site(page)).toContainText('/srv/other');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByLabel('Project directory')).toHaveValue('/srv/example');
  await expect(site(page)).toContainText('python-path=/srv/example');
});

test('the file tabs are worked with the arrow keys', async ({ page }) => {
  await page.goto(BUILDER);
  const tabs = page.getByRole('radio');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /WSGI script/ })).toBeChecked();
  await expect(page.locator('.file[data-role=script]')).toBeVisible();
  await expect(page.locator('.file[data-role=site]')).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the default recipe can be read, file by file, and no dead button is shown', async ({ page }) => {
    await page.goto(BUILDER);
    await expect(site(page)).toContainText('python-home=/srv/example/venv');
    await page.locator('.files label', { hasText: 'Probe' }).click();
    await expect(page.locator('.file[data-role=probe]')).toContainText('def application');
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
    await expect(page.locator('.noscript')).toBeVisible();
  });

  test('what is selected in a file is exactly the file', async ({ page }) => {
    await page.goto('/current/one-app-daemon/');
    await site(page).selectText();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected?.trimEnd()).toBe((await site(page).textContent())?.trimEnd());
    expect(selected).toContain('\n    WSGIDaemonProcess example \\\n        user=www-data');
  });

  test('every page can be reached through menus', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto('/current/one-app-daemon/');
    await page.getByRole('button', { name: 'All pages' }).click();
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'What changed when' }).click();
    await page.getByRole('main').getByRole('link', { name: /^mod_wsgi 2\.4/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('mod_wsgi 2.4');
  });
});

test('on paper every file of a recipe is there', async ({ page }) => {
  await page.goto('/current/one-app-daemon/');
  await page.emulateMedia({ media: 'print' });
  for (const role of ['site', 'script', 'probe', 'setup']) await expect(page.locator(`.file[data-role=${role}]`)).toBeVisible();
});

test('a path that is typed while the generator is on its way stays, whatever the platform proposes', async ({ page }) => {
  let release = (): void => undefined;
  const typed = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/builder.*.js', async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto('/tools/builder/');
  await page.getByLabel('Platform').selectOption('macos');
  await page.getByLabel('Project directory').fill('/opt/homebrew/var/shop');
  release();
  await expect(page.locator('.recipe')).toContainText('/opt/homebrew/var/shop/venv');
  await expect(page.getByLabel('Project directory')).toHaveValue('/opt/homebrew/var/shop');
});
