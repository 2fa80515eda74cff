import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { shikiConfig } from './src/build/highlight.ts';
import { pagefind } from './src/build/pagefind.ts';
import { plainImport } from './src/build/plain-import.ts';

export default defineConfig({
  site: 'https://which-python.example',
  trailingSlash: 'always',
  integrations: [mdx(), pagefind()],
  markdown: { shikiConfig },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [plainImport()],
    // No script stands in the HTML: a file is cached, and needs no hash in the policy.
    build: { assetsInlineLimit: 0 },
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'", "img-src 'self' data:", "connect-src 'self'", "worker-src 'self'",
        "base-uri 'none'", "form-action 'self'",
      ],
      // Pagefind compiles WebAssembly; a policy sent as a header also rules its worker.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
