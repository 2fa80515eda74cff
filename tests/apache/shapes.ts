import { applicationDefaults, type Deployment } from '#core/deployment';

/** A way to arrange applications, processes and environments. */
export interface Shape {
  readonly title: string;
  readonly wanted: Partial<Deployment>;
}

/** The directories of three applications below one directory. */
export function threeApplications(directory: string): Partial<Deployment> {
  const [one, two, three] = ['one', 'two', 'three'].map((name, index) => ({
    ...applicationDefaults(index + 1), processGroup: name, project: `${directory}/${name}`, mount: index === 0 ? '/' : `/${name}`,
  }));
  return { ...one, more: [two, three].filter((each) => each !== undefined) };
}

const alone = { more: [] };

/** Every arrangement that a deployment can say; `three` below stands for `threeApplications`. */
export const SHAPES: readonly Shape[] = [
  { title: 'one application in daemon mode', wanted: alone },
  { title: 'one application embedded', wanted: { ...alone, mode: 'embedded' } },
  { title: 'three applications, own groups, own environments', wanted: {} },
  { title: 'three applications, own groups, one environment', wanted: { environments: 'shared' } },
  { title: 'three applications, one group, one environment', wanted: { groups: 'shared', environments: 'shared' } },
  { title: 'three applications, one group, own environments', wanted: { groups: 'shared' } },
  { title: 'three applications embedded, one environment', wanted: { mode: 'embedded', environments: 'shared' } },
  { title: 'three applications embedded, own environments', wanted: { mode: 'embedded' } },
];
