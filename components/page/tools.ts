/** Elements that few pages have. The module is loaded on those pages only, and defines those that its page has. */
const OWN: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'wsgi-builder': async () => (await import('../islands/builder/wsgi-builder.ts')).WsgiBuilder,
  'path-explorer': async () => (await import('../islands/explorer/path-explorer.ts')).PathExplorer,
  'paste-box': async () => (await import('../islands/paste/paste-box.ts')).PasteBox,
  'nearest-pages': async () => (await import('../islands/search/nearest-pages.ts')).NearestPages,
  'wsgi-doctor': async () => (await import('../islands/doctor/wsgi-doctor.ts')).WsgiDoctor,
  'own-paths': async () => (await import('../islands/own-paths/own-paths.ts')).OwnPaths,
  'report-link': async () => (await import('../islands/report-link.ts')).ReportLink,
  'upgrade-list': async () => (await import('../islands/upgrade/upgrade-list.ts')).UpgradeList,
};

for (const [name, load] of Object.entries(OWN)) {
  if (document.querySelector(name) !== null) void load().then((element) => customElements.define(name, element));
}

export {};
