/** What an application is written with, which decides what its script loads. */
export interface Framework {
  readonly label: string;
  /** Whether our script was run with it on a real server; a stand-in for it is not it. */
  readonly proven: boolean;
}

/** The frameworks, by the key that a deployment uses. */
export const FRAMEWORKS = {
  wsgi: { label: 'plain WSGI', proven: true },
  django: { label: 'Django', proven: false },
  flask: { label: 'Flask', proven: false },
} as const satisfies Record<string, Framework>;

export type FrameworkKey = keyof typeof FRAMEWORKS;
