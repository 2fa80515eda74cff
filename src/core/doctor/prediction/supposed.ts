import { effective, type Effective } from '#core/apache';
import { newestApache, type Release } from '#core/releases';
import { nameOf, type Configuration } from '../config/configuration.ts';
import type { Diagnosis } from '../diagnose.ts';
import { hasHole } from '../paths.ts';

/** Modules without which the pasted lines would not be there. */
const MODULES = new Set(['wsgi_module', 'ssl_module', 'version_module']);

/** The pasted configuration with the usual answers to its conditions, and what was supposed for it. */
export interface SupposedConfiguration {
  readonly configuration: Effective;
  readonly doubts: readonly string[];
}

/** Reads the configuration once more, as a server with mod_wsgi and mod_ssl that is started without names of its own. */
export function supposedConfiguration({ config, files }: Diagnosis, release: Release): SupposedConfiguration {
  const conditions = config.effective.unresolved.filter(({ kind }) => kind === 'condition').map(({ name }) => name);
  const redirects = config.settings.some((setting) => nameOf(setting) === 'rewriterule');
  const doubts = [
    ...(conditions.some((name) => /^<IfDefine\b/i.test(name)) ? ['We assume that Apache is started without -D.'] : []),
    ...(redirects ? ['A request that a RewriteRule redirects does not reach the script.'] : []),
  ];
  if (conditions.length === 0) return { configuration: config.effective, doubts };
  const texts = config.texts.map(({ file, parsed }) => ({ path: files[file]?.name ?? '', text: parsed.text }));
  return { configuration: effective(texts, { supposedModules: MODULES, defines: new Set(), apache: newestApache(release) }), doubts };
}

/** Returns true if the text has placeholders of a template, so that Apache reads another text. */
export function isTemplate({ texts, daemons }: Configuration): boolean {
  return texts.some(({ template }) => template.placeholders.length + template.controls.length > 0) || daemons.some(({ options }) => options.some(({ value }) => hasHole(value)));
}
