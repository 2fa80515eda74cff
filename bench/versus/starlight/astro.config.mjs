import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { sections } from './sections.mjs';

export default defineConfig({
  site: 'https://which-python.example',
  integrations: [
    starlight({
      title: 'Which Python?',
      sidebar: sections.map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })),
    }),
  ],
});
