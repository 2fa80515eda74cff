import type { Words } from '../../../components/islands/search/record.ts';

/** Stop words: those of most queries, and those of most pages. */
const EMPTY = `
  about error issue problem unable question run runs must support supports supported getting expects after again all also always and any apache app application are because been before being but can
  cannot could couldn did does doesn doing don ever every for from get getting give giving got had has have having help here how however into
  isn its itself just keep know like make many more most need never new not now only other our out over own please project put running same
  say seem server set should show some still than that the their them then there these they thing this those too try under upon use using very
  want was way were what when where which while who why will with won work you your modwsgi
`;

/** Names of frameworks and systems. They are seldom the subject of a question. */
const CONTEXT = `
  django flask pyramid bottle wagtail trac
  ubuntu debian centos rhel redhat fedora rocky alma suse amazon aws linux raspberry macos mac homebrew osx
`;

/** Names of tools and platforms. They are the subject of a question, and have a page of their own. */
const SUBJECTS = `
  windows xampp wamp docker dockerfile container podman conda anaconda miniconda pyenv uv pipenv poetry
  selinux apparmor certbot letsencrypt fastapi starlette asgi uvicorn
`;

/** Words that readers use for one another, a group a line. A word may be in several groups. */
const SYNONYMS = `
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
  list listing index
  enable activate
  ioerror oserror permissionerror
  importerror modulenotfounderror
`;

/** Words of the search, which the small index carries, so that the script of the dialog stays small. */
export const WORDS: Words = { empty: listOf(EMPTY), context: listOf(CONTEXT), subjects: listOf(SUBJECTS), synonyms: SYNONYMS.trim().split('\n').map(listOf) };

function listOf(words: string): string[] {
  return words.trim().split(/\s+/);
}
