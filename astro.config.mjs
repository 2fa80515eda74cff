import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/build/highlight.ts';
import { markdown } from './src/build/markdown/index.ts';
import { pagefind } from './src/build/pagefind.ts';
import { plainImport } from './src/build/plain-import.ts';
import { astroPolicy, policy } from './src/build/policy/index.ts';

export default defineConfig({
  site: 'https://which-python.example',
  trailingSlash: 'always',
  integrations: [mdx(), policy(), markdown(), pagefind()],
  markdown: { shikiConfig },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImport()],
    // No script stands in the HTML: a file is cached, and the policy allows no inline one.
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
  security: { csp: astroPolicy },
});
