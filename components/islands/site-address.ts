import { href } from '../address.ts';

/** The address of this site, as the reader has it, without an end slash. */
export function siteAddress(): string {
  return new URL(href('/'), location.href).href.replace(/\/$/, '');
}
