import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { finish } from './src/build/postbuild/finish.ts';
import { modulesAfterPaint } from './src/build/first-paint/script.ts';
import { shikiConfig } from './src/build/fences/highlight.ts';
import { hosting } from './src/build/hosting/index.ts';
import { markdown } from './src/build/markdown/index.ts';
import { offlineFiles } from './src/build/postbuild/offline-files.ts';
import { pagefind } from './src/build/postbuild/pagefind.ts';
import { readSiteConfig } from './src/build/site-config.ts';
import { plainImport, REPLACED_ELEMENTS, shortBehaviours, workerBundle } from './src/build/vite.ts';
import { singleFile } from './src/build/single-file/index.ts';
import { astroPolicy, withOwnPolicy } from './src/build/policy.ts';

const SCRIPT_NAMES = '_astro/[name].[hash:6].js';
const siteConfig = readSiteConfig(process.env);

export default defineConfig({
  ...siteConfig,
  trailingSlash: 'always',
  integrations: [mdx({ optimize: { ignoreElementNames: [...REPLACED_ELEMENTS] } }), finish([modulesAfterPaint, withOwnPolicy], [pagefind, markdown, hosting, offlineFiles, singleFile(siteConfig.site)])],
  markdown: { shikiConfig },
  // A build waits for its disk as long as it computes.
  build: { concurrency: 4, inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImport()],
    // The doctor's worker loads the grammar of Python and the generator on demand.
    worker: { format: 'es', plugins: () => [shortBehaviours()], rolldownOptions: workerBundle() },
    // Scripts are files: a file is cached, and the policy allows one inline script only, which is no module.
    // Astro marks every page in MDX with a directive of its own, of which Vite's bundler warns, with a picture of each.
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // Hashes do not compress, and every page loads a script with nine of them. Six characters are enough to tell builds apart.
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames: SCRIPT_NAMES, chunkFileNames: SCRIPT_NAMES } } } } },
  },
  devToolbar: { enabled: false },
  security: { csp: astroPolicy },
});
