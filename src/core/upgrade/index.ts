/** The way from one mod_wsgi release to a newer one: what to do, in the order in which releases ask for it. */
export { PYTHON_2_ENDS, upgrade, type Platforms, type Upgrade, type UpgradeStep } from './upgrade.ts';
export type { Need } from './actions.ts';
