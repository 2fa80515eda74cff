/** Operating systems by version: the mod_wsgi and the Pythons that their packages bring, with where and when it was read. */
import type { Release } from './list.ts';
import type { Python } from './pythons.ts';

/** Systems whose Apache is arranged and commanded alike. */
export type SystemFamily = 'debian' | 'redhat' | 'suse';

/** A package of mod_wsgi; it works with one Python series only. */
export interface PackagedModule {
  readonly package: string;
  readonly release: Release;
  readonly python: Python;
  /** Set where the source names the package without its release. */
  readonly unread?: true;
}

/** A Python that packages of the system bring. */
export interface PackagedPython {
  readonly series: Python;
  /** The program, absolute. */
  readonly program: string;
  /** Interpreter and `venv`. */
  readonly packages: readonly string[];
  /** Headers, which building mod_wsgi takes. */
  readonly headers: string;
}

/** One version of an operating system. */
export interface System {
  readonly label: string;
  readonly family: SystemFamily;
  /** The one for the system's own Python first; none where the system has no package, or no recipe uses it. */
  readonly modules: readonly PackagedModule[];
  /** A package of mod_wsgi that other versions of the system have. No source confirms it for this one. */
  readonly unconfirmed?: string;
  /** The system's own `python3` first. */
  readonly pythons: readonly [PackagedPython, ...PackagedPython[]];
  /** True if SELinux is enforced on a fresh installation. */
  readonly selinux: boolean;
  /** Source of the packages: a package manager, or a page of the distribution. */
  readonly source: string;
  /** The day they were read. */
  readonly read: string;
}

const debianPython = (series: Python): readonly [PackagedPython] => [
  { series, program: '/usr/bin/python3', packages: ['python3', 'python3-venv'], headers: 'python3-dev' },
];

const debianModule = (release: Release, python: Python): readonly PackagedModule[] => [{ package: 'libapache2-mod-wsgi-py3', release, python }];

/** The Python of the system, whose packages have no number in their names. */
const own = (series: Python): PackagedPython => ({ series, program: '/usr/bin/python3', packages: ['python3'], headers: 'python3-devel' });

/** A further Python of the Red Hat family and of Amazon Linux. */
const further = (series: Python): PackagedPython => ({
  series, program: `/usr/bin/python${series}`, packages: [`python${series}`, `python${series}-pip`], headers: `python${series}-devel`,
});

/** A Python of SUSE, whose packages leave the dot out. */
const suse = (series: Python): PackagedPython => {
  const name = `python${series.replace('.', '')}`;
  return { series, program: `/usr/bin/python${series}`, packages: [name, `${name}-pip`], headers: `${name}-devel` };
};

const APT = 'apt-cache policy, from the Debian archive';
const UBUNTU = 'packages.ubuntu.com';

/** The systems, by the key that a deployment uses; per family from the newest to the oldest. */
export const SYSTEMS = {
  'debian-13': { label: 'Debian 13', family: 'debian', modules: debianModule('5.0.2', '3.13'), pythons: debianPython('3.13'), selinux: false, source: APT, read: '2026-11-27' },
  'debian-12': { label: 'Debian 12', family: 'debian', modules: debianModule('4.9.4', '3.11'), pythons: debianPython('3.11'), selinux: false, source: APT, read: '2026-11-27' },
  'debian-11': { label: 'Debian 11', family: 'debian', modules: debianModule('4.7.1', '3.9'), pythons: debianPython('3.9'), selinux: false, source: APT, read: '2026-11-27' },
  'ubuntu-26.04': { label: 'Ubuntu 26.04', family: 'debian', modules: debianModule('5.0.2', '3.14'), pythons: debianPython('3.14'), selinux: false, source: UBUNTU, read: '2026-11-27' },
  'ubuntu-24.04': { label: 'Ubuntu 24.04', family: 'debian', modules: debianModule('5.0.0', '3.12'), pythons: debianPython('3.12'), selinux: false, source: UBUNTU, read: '2026-11-27' },
  'ubuntu-22.04': { label: 'Ubuntu 22.04', family: 'debian', modules: debianModule('4.9.0', '3.10'), pythons: debianPython('3.10'), selinux: false, source: UBUNTU, read: '2026-11-27' },
  'rhel-10': {
    label: 'RHEL 10, Rocky, Alma', family: 'redhat', selinux: true, source: 'AlmaLinux 10 AppStream', read: '2026-11-27',
    modules: [{ package: 'python3-mod_wsgi', release: '5.0.0', python: '3.12' }],
    pythons: [own('3.12')],
  },
  'rhel-9': {
    label: 'RHEL 9, Rocky, Alma', family: 'redhat', selinux: true, source: 'lists of packages of RHEL 9 and UBI 9', read: '2026-11-27',
    modules: [
      { package: 'python3-mod_wsgi', release: '4.7.1', python: '3.9' },
      { package: 'python3.11-mod_wsgi', release: '4.9.4', python: '3.11' },
      { package: 'python3.12-mod_wsgi', release: '4.9.4', python: '3.12' },
    ],
    pythons: [own('3.9'), further('3.11'), further('3.12')],
  },
  'rhel-8': {
    label: 'RHEL 8, Rocky, Alma', family: 'redhat', selinux: true, source: 'lists of packages of Rocky 8', read: '2026-11-27',
    modules: [
      { package: 'python3-mod_wsgi', release: '4.6.4', python: '3.6' },
      { package: 'python3.11-mod_wsgi', release: '4.9.4', python: '3.11', unread: true },
      { package: 'python3.12-mod_wsgi', release: '4.9.4', python: '3.12', unread: true },
    ],
    pythons: [own('3.6'), further('3.11'), further('3.12')],
  },
  'fedora-44': {
    label: 'Fedora 43, 44', family: 'redhat', selinux: true, source: 'packages.fedoraproject.org', read: '2026-11-27',
    modules: [{ package: 'python3-mod_wsgi', release: '5.0.2', python: '3.14' }],
    pythons: [own('3.14')],
  },
  'amazon-2023': {
    label: 'Amazon Linux 2023', family: 'redhat', selinux: false, source: 'amazonlinux/amazon-linux-2023, issue 267', read: '2026-11-27',
    modules: [],
    pythons: [own('3.9'), further('3.11'), further('3.12'), further('3.13')],
  },
  'suse-16': {
    label: 'openSUSE Leap 16, SLES 16', family: 'suse', modules: [], unconfirmed: 'apache2-mod_wsgi', pythons: [suse('3.13')], selinux: true, source: 'software.opensuse.org', read: '2026-11-27',
  },
  'suse-15': {
    label: 'openSUSE Leap 15.6, SLES 15', family: 'suse', modules: [], unconfirmed: 'apache2-mod_wsgi-python3', pythons: [suse('3.11'), suse('3.12')], selinux: false, source: 'software.opensuse.org', read: '2026-11-27',
  },
} as const satisfies Readonly<Record<string, System>>;

export type SystemKey = keyof typeof SYSTEMS;
