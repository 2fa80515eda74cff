/** A recipe as a question to the explorer. */
import type { Method } from '#core/deployment';
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';
import type { Fields, ScriptKey } from './state.ts';

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
