/** Elements that few pages have. Loaded on those pages only. */
const OWN: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'wsgi-builder': async () => (await import('../islands/builder/wsgi-builder.ts')).WsgiBuilder,
  'path-explorer': async () => (await import('../islands/explorer/path-explorer.ts')).PathExplorer,
  'nearest-pages': async () => (await import('../islands/search/nearest-pages.ts')).NearestPages,
  'own-paths': async () => (await import('../islands/own-paths/own-paths.ts')).OwnPaths,
  'upgrade-list': async () => (await import('../islands/upgrade/upgrade-list.ts')).UpgradeList,
};

/** Defines the elements that this page has. */
export function defineTools(): void {
  for (const [name, load] of Object.entries(OWN)) {
    if (document.querySelector(name) !== null) void load().then((element) => customElements.define(name, element));
  }
}
