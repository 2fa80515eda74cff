import type { Effective, Scope, Setting } from '../settings.ts';
import type { RequestTarget } from './types.ts';

/** The virtual host of a request, and whether another one could be meant. */
interface HostChoice {
  /** Undefined for the main server. */
  readonly host: Scope | undefined;
  /** Canonical name, from `ServerName`; undefined if no file has one. */
  readonly name: string | undefined;
  readonly certain: boolean;
}

/** An address of a `<VirtualHost>`; port 0 stands for every port. */
interface Address {
  readonly host: string;
  readonly port: number;
}

/** Virtual hosts with the same address, in the order of the files: the first one answers for unknown names. */
interface Chain {
  readonly address: Address;
  readonly hosts: Scope[];
}

/** Selects the virtual host as Apache does: by address and port first, then by name. */
export function selectHost(config: Effective, request: RequestTarget): HostChoice {
  const hosts = config.sections.filter(({ key, active }) => key === 'virtualhost' && active !== false);
  const port = request.port ?? 80;
  const exact = chainsOf(hosts, ({ host }) => !isAny(host));
  const addressed = exact.filter(({ address }) => (address.port === 0 || address.port === port)
    && (request.address === undefined || address.host === request.address));
  const wild = chainsOf(hosts, ({ host }) => isAny(host)).find(({ address }) => address.port === 0 || address.port === port);
  const own = addressed.find(({ address }) => address.port !== 0) ?? addressed[0];
  // Hosts of the exact address come alone. Without a known address, any of them may be meant.
  const chains = request.address !== undefined && own !== undefined ? [own] : [...addressed, ...(wild === undefined ? [] : [wild])];
  const named = chains.flatMap((chain) => {
    const host = request.host === undefined ? undefined : chain.hosts.find((each) => hasName(config, each, request.host ?? ''));
    return host === undefined ? [] : [host];
  })[0];
  const host = named ?? chains[0]?.hosts[0];
  const isGuess = request.address === undefined && chains.length > 1;
  return { host, name: nameOf(config, host), certain: !isGuess && hosts.every(({ active }) => active === true) };
}

function isAny(host: string): boolean {
  return host === '*' || host.toLowerCase() === '_default_' || host === '0.0.0.0' || host === '[::]';
}

/**
 * Groups hosts by address as Apache's table does. It reads the list backwards, and prefers a chain of every port. So hosts of
 * one address can be in two chains.
 */
function chainsOf(hosts: readonly Scope[], wanted: (address: Address) => boolean): Chain[] {
  const chains: Chain[] = [];
  for (const host of hosts.toReversed()) {
    for (const address of host.words.map(addressOf)) {
      if (!wanted(address)) continue;
      const found = chains.find((each) => sameHost(each.address, address) && (each.address.port === 0 || each.address.port === address.port));
      if (found?.address.port === address.port) {
        if (found.hosts[0] !== host) found.hosts.unshift(host);
      } else chains.unshift({ address, hosts: [host] });
    }
  }
  return chains;
}

function sameHost(a: Address, b: Address): boolean {
  return a.host.toLowerCase() === b.host.toLowerCase() || (isAny(a.host) && isAny(b.host));
}

function addressOf(word: string): Address {
  const [, host = word, port] = /^(.*?|\[.*\])(?::(\d+|\*))?$/s.exec(word) ?? [];
  return { host, port: port === undefined || port === '*' ? 0 : Number(port) };
}

function settingsAt(config: Effective, host: Scope | undefined, key: string): readonly Setting[] {
  return config.settings.filter((setting) => setting.key === key && setting.active !== false && setting.scope.length === (host === undefined ? 0 : 1) && setting.scope[0] === host);
}

function nameOf(config: Effective, host: Scope | undefined): string | undefined {
  const own = settingsAt(config, host, 'servername').at(-1)?.words[0];
  if (own === undefined) return host === undefined ? undefined : nameOf(config, undefined);
  return own.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
}

function hasName(config: Effective, host: Scope, wanted: string): boolean {
  const name = wanted.toLowerCase();
  if (nameOf(config, host)?.toLowerCase() === name) return true;
  return settingsAt(config, host, 'serveralias').flatMap(({ words }) => words).some((alias) => matchesAlias(alias.toLowerCase(), name));
}

function matchesAlias(alias: string, name: string): boolean {
  if (!/[*?]/.test(alias)) return alias === name;
  const parts = alias.split('*').map((part) => part.replace(/[^\w]/g, '\\$&').replaceAll('\\?', '.'));
  return parts.length < 6 && new RegExp(`^${parts.join('.*')}$`, 's').test(name);
}
