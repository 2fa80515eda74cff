import type { Python } from '#core/releases';

/** Framework of an application, which decides what its script loads and what its environment needs. */
export interface Framework {
  readonly label: string;
  /** True if a real server ran our script with it. Stand-ins do not count. */
  readonly proven: boolean;
  /** Packages that pip installs for it. */
  readonly packages: readonly string[];
  /** Oldest Python that any of its releases runs on; absent if every Python does. */
  readonly since?: Python;
  /** Compiled code of it that loads in the main interpreter only. */
  readonly mainInterpreter?: true;
}

/** The frameworks, by the key that a deployment uses. */
export const FRAMEWORKS = {
  wsgi: { label: 'plain WSGI', proven: true, packages: [] },
  django: { label: 'Django', proven: false, packages: ['django'] },
  flask: { label: 'Flask', proven: false, packages: ['flask'] },
  fastapi: { label: 'FastAPI through a2wsgi', proven: false, packages: ['fastapi', 'a2wsgi'], since: '3.6', mainInterpreter: true },
} as const satisfies Record<string, Framework>;

export type FrameworkKey = keyof typeof FRAMEWORKS;
