import { defineConfig } from '@playwright/test';

import { findChromium } from './tests/browser/chromium.ts';

const address = { host: '127.0.0.1', port: Number(process.env['TEST_PORT'] ?? 4391) };
const baseURL = `http://${address.host}:${address.port}`;

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // Waits are for states. These limits only end a test that will never pass, on a machine ten times slower than a usual one, too.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  // A busy machine can be too slow for a journey once; the runner says which one.
  retries: 1,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL,
    launchOptions: {
      executablePath,
      // Chromium refuses to start its sandbox as root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // Astro refuses a second preview of a project, such as beside a developer's own, unless it may ignore the first.
    command: `astro preview --ignore-lock --host ${address.host} --port ${address.port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
