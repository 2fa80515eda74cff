import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { takeClipboard } from './clipboard.ts';
import {
  createReadableDirectory, freePort, makeReadable, removeDirectory, startApache,
} from '../apache/server/index.ts';

const TAB = { site: /Site configuration/, script: /WSGI script/, probe: /Probe/, setup: /Commands/ } as const;
type Role = keyof typeof TAB;

/** Text on the clipboard after a press of a file's copy button. */
async function copied(page: Page, role: Role): Promise<string> {
  await page.locator('.files label', { hasText: TAB[role] }).click();
  await page.locator(`.file[data-role=${role}]`).getByRole('button', { name: /^Copy (?!a part)/ }).click();
  await expect(page.locator(`.file[data-role=${role}]`).getByText('Copied')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The commands between a step's comment and the next. */
function step(commands: string, number: number): string {
  return new RegExp(`^# ${number}\\. .*\\n([^]*?)(?=\\n# \\d)`, 'm').exec(commands)?.[1] ?? '';
}

test('from typing to a served page: what the reader copies runs on a real Apache, out of the very environment they named', async ({ page }) => {
  await takeClipboard(page);
  const directory = await createReadableDirectory();
  const port = await freePort();
  try {
    await page.goto('/');
    await page.getByRole('main').getByRole('button', { name: /^mod_wsgi:/ }).click();
    await page.getByRole('dialog').getByLabel('Release').selectOption('4.9.4');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('link', { name: 'Show my recipe' }).click();
    await expect(page.getByLabel('mod_wsgi release')).toHaveValue('4.9.4');
    await page.getByLabel('Project directory').fill(`${directory}/my "first" site`);
    await page.getByLabel('Environment root').fill('envs/it\'s mine');
    await page.getByLabel('Server name').fill('shop.example.org');
    await page.getByLabel('Process-group name').fill('shop');
    await page.getByLabel('Mount point').fill('/shop');
    await page.getByLabel('Port', { exact: true }).fill(String(port));
    await expect(page.locator('.file[data-role=site]')).toContainText(`*:${port}`);

    const commands = await copied(page, 'setup');
    await promisify(execFile)('/bin/sh', ['-e', '-c', step(commands, 2)]);
    for (const role of ['script', 'probe'] as const) {
      const path = await page.locator(`[data-part=path-${role}]`).textContent() ?? '';
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await copied(page, role));
    }
    await makeReadable(directory);

    const apache = await startApache([{ name: 'shop.conf', text: await copied(page, 'site') }], { port });
    try {
      const environment = `${directory}/my "first" site/envs/it's mine`;
      const host = 'shop.example.org';
      expect(await apache.get('/shop', { host })).toEqual({ status: 200, body: `This runs from ${environment}\n` });
      const probe = JSON.parse((await apache.get('/wsgi-probe', { host })).body);
      expect(probe.prefix).toBe(environment);
      expect(probe.process_group).toBe('shop');
      expect(probe.package.file).toContain(`${environment}/`);
      expect(await page.locator('[data-slot=promise]').textContent()).toContain(environment);
    } finally {
      await apache.stop();
    }
  } finally {
    await removeDirectory(directory);
  }
});
