import { pages } from '../pages.mjs';

const sections = [...new Set(pages.map(({ id }) => id.split('/')[0]))];

export default {
  title: 'Which Python?',
  ignoreDeadLinks: true,
  themeConfig: {
    search: { provider: 'local' },
    sidebar: sections.map((section) => ({
      text: section,
      items: pages.filter(({ id }) => id.startsWith(`${section}/`)).map(({ id, title }) => ({ text: title, link: `/${id}` })),
    })),
  },
};
