import { keyOf } from './words.ts';

/** Words that readers use for one another, a group a line. A word may be in several groups. */
const GROUPS = `
  find found see locate recognise
  fail error broken wrong problem
  crash segfault die segmentation
  hang freeze stuck forever deadlock slow
  centos rhel fedora rocky alma redhat
  ubuntu debian
  https ssl tls certificate
  certbot letsencrypt
  upgrade update migrate
  move copy
  folder directory
  package module library installed
  container docker podman image
  several multiple many two
  separate own different
  user account
  ignore effect used
  permission denied access forbidden
  site host domain
  start launch restart boot
  windows wamp xampp
  macos homebrew mac
  fastapi starlette asgi
  activate source
  numpy pandas scipy
  cryptography bcrypt pyo3 rust
  preload import
  proxy reverse
`;

/** By the key of a word: the keys that it may stand for. */
export const SYNONYMS: ReadonlyMap<string, ReadonlySet<string>> = synonyms();

function synonyms(): Map<string, Set<string>> {
  const made = new Map<string, Set<string>>();
  for (const group of GROUPS.trim().split('\n')) {
    const keys = group.trim().split(' ').map(keyOf);
    for (const key of keys) made.set(key, new Set([...(made.get(key) ?? []), ...keys]));
  }
  return made;
}
