/** Names of the reader's server in the place of those that every page writes. */
import { applicationsOf } from './application.ts';
import { directoryOf } from './location.ts';
import { PLATFORMS } from './platform.ts';
import { environmentPath, projectPath, scriptPath } from './resolve.ts';
import { DEFAULTS, type Deployment } from './schema.ts';

/** The paths and names of a deployment that stand in example lines, most specific first. */
type OwnNames = readonly string[];

/** Names of the first application: environment, script, its directory, project, host, process group, account. */
export function ownNames(deployment: Deployment): OwnNames {
  const [application] = applicationsOf(deployment);
  const script = scriptPath(deployment, application);
  return [
    environmentPath(deployment, application), script, directoryOf(script), projectPath(deployment, application),
    deployment.serverName, application.processGroup, application.user || PLATFORMS[deployment.platform].apacheUser,
  ];
}

/** Default names, as pages write them. */
const WRITTEN = ownNames(DEFAULTS);

/** Text without special meaning in Apache's configuration, a shell and Python: it needs no quotes. */
const PLAIN = /^[\w./@:+-]+$/;

/** Names that example lines cannot contain: they need quotes, whose rules differ from line to line. */
export function namesToQuote(names: OwnNames): string[] {
  return names.filter((name) => name !== '' && !PLAIN.test(name));
}

/**
 * An example line with the reader's names. Replaces a name, also as the start of a path, and never a part of a longer word.
 * Names that would need quotes, and empty ones, stay as they are written.
 */
export function withOwnNames(text: string, names: OwnNames): string {
  const own = new Map(WRITTEN.map((written, index) => [written, names[index] ?? '']));
  return text.replaceAll(EVERY_NAME, (written) => {
    const name = own.get(written) ?? '';
    return PLAIN.test(name) ? name : written;
  });
}

/** Any written name that is no part of a longer word; the longest first. */
const EVERY_NAME = new RegExp(`(?<![\\w./-])(?:${WRITTEN.toSorted((a, b) => b.length - a.length).map((name) => name.replace(/[.\\/-]/g, '\\$&')).join('|')})(?![\\w-]|\\.\\w)`, 'g');
