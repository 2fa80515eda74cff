import type { Configuration } from './config/configuration.ts';
import type { PlatformName } from './context.ts';

/** Family of the system that paths and accounts of a configuration belong to; undefined where nothing shows it. */
export function familyOf({ texts }: Configuration, known: PlatformName | undefined): 'debian' | 'redhat' | 'macos' | 'windows' | undefined {
  if (known === 'windows' || known === 'macos') return known;
  const text = texts.map(({ parsed }) => parsed.text).join('\n');
  if (/\/etc\/httpd|\/var\/log\/httpd|\/run\/httpd|user=apache\b/.test(text)) return 'redhat';
  return known === 'linux' || /APACHE_LOG_DIR|\/etc\/apache2|www-data/.test(text) ? 'debian' : undefined;
}
