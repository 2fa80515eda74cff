import { toQuery, type Deployment } from '#core/deployment';

/** The address of the builder, below the root of the site. */
const BUILDER = '/tools/builder/';

/** The address, below the root of the site, at which the builder shows this deployment. */
export function permalink(deployment: Deployment): string {
  const query = toQuery(deployment);
  return query === '' ? BUILDER : `${BUILDER}?${query}`;
}
