/** Steps from one mod_wsgi release to a newer one, in the order of the releases that require them. */
export { PYTHON_2_ENDS, upgrade, type Platforms, type Upgrade, type UpgradeStep } from './upgrade.ts';
export type { Need } from './actions.ts';
