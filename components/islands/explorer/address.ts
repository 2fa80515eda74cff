import type { Method } from '#core/deployment';
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';
import { pageHref } from '../../../src/site/address.ts';
import { explorerQuery, type Fields, type ScriptKey } from './state.ts';

/** Address of the explorer with some of its fields filled in. */
export function explorerHref(fields: Fields): string {
  return `${pageHref('tools/explorer')}?${explorerQuery(fields)}`;
}

/** Address of the explorer with a recipe; undefined where its form cannot describe it. */
export function recipeExplorerHref(recipe: Recipe): string | undefined {
  const fields = handOver(recipe);
  return fields === undefined ? undefined : explorerHref(fields);
}

/** Ways in which the script of a method changes `sys.path`; other methods leave it alone. */
const SCRIPT_OF: Readonly<Partial<Record<Method, ScriptKey>>> = { 'activate-this': 'activate', 'site-dir': 'append', 'site-dir-front': 'front' };

/** Fields of the explorer for the first application of a recipe. Undefined for what its form cannot describe: Windows, a tree of links, conda. */
export function handOver({ plan, files }: Recipe): Fields | undefined {
  const { platform, method, tool, release, python, module, applications: [application], deployment } = plan;
  const site = files.find(({ role }) => role === 'site');
  if (platform.windows || method === 'symlink-tree' || tool.layout === 'installation' || site === undefined) return undefined;
  return {
    mod_wsgi: release, python, maker: module === 'distribution' ? 'debian' : 'upstream',
    tool: tool.layout === 'copied' ? 'virtualenv-16' : tool.activates ? 'virtualenv' : 'venv',
    script: SCRIPT_OF[method] ?? '', environment: application.environment, package: deployment.package,
    url: `${deployment.serverName}${application.mount}`, config: toText(site.lines),
  };
}
