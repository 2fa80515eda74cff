/** Addresses with ports, as the Apache Portable Runtime divides them (`apr_parse_addr_port`). */

export interface Address {
  /** Empty where the text is a port alone. */
  readonly host: string;
  /** 0 where the text has none. */
  readonly port: number;
}

/** Divides an address into host and port. Undefined without a host before the colon, or for an impossible port. */
export function parseAddress(text: string): Address | undefined {
  const { host = '', digits } = /^(?:(?<host>[^]*):)?(?<digits>\d+)$/.exec(text)?.groups ?? { host: text };
  if (digits !== undefined && host === '' && text.startsWith(':')) return undefined;
  const port = digits === undefined ? 0 : Number(digits);
  if (digits !== undefined && (port < 1 || port > 65_535)) return undefined;
  if (host.startsWith('[') && !/^\[[\da-f:.%]+\]$/i.test(host)) return undefined;
  return { host, port };
}
