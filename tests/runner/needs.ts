import type { SuiteName } from './selection.ts';

/** Something the suites use that npm cannot bring, named by its Debian package. */
export interface Need {
  readonly package: string;
  readonly why: string;
}

export const systemNeeds = [
  { package: 'python3', why: 'generated Python is read by the real one, whose own path code judges the emulator' },
  { package: 'apache2', why: 'the recipes are served by a real Apache' },
  { package: 'libapache2-mod-wsgi-py3', why: 'the recipes are served through the real mod_wsgi' },
  { package: 'curl', why: 'the installer asks the probe of its recipe' },
  { package: 'python3-venv', why: 'the recipes are tried with environments of python3 -m venv' },
  { package: 'python3-virtualenv', why: 'the recipes are tried with environments of virtualenv' },
  { package: 'nginx', why: 'the site is served by a real nginx with the documented configuration' },
  { package: 'shellcheck', why: 'generated shell is read by it' },
  { package: 'chromium', why: 'the journeys run in a real browser' },
] as const satisfies readonly Need[];

export type SystemNeed = (typeof systemNeeds)[number];

/** What the chosen suites need. A journey serves a recipe on the real Apache too, so the browser needs everything. */
export function needsOf(suites: readonly SuiteName[]): SystemNeed[] {
  if (suites.includes('browser')) return [...systemNeeds];
  if (suites.includes('apache')) return systemNeeds.filter((need) => need.package !== 'chromium');
  return suites.includes('core') ? systemNeeds.filter((need) => need.package === 'python3' || need.package === 'shellcheck') : [];
}

/** The needs that `isThere` does not find. */
export function missingPackages(needs: readonly SystemNeed[], isThere: (need: SystemNeed) => boolean): SystemNeed[] {
  return needs.filter((need) => !isThere(need));
}

/** What the machine lets us do. `chromium` is the value of the variable CHROMIUM, empty when unset. */
export interface Host {
  readonly hasAptGet: boolean;
  readonly isRoot: boolean;
  readonly hasSudo: boolean;
  readonly chromium: string;
}

export type Plan =
  | { readonly kind: 'ready' }
  | { readonly kind: 'install'; readonly packages: readonly string[]; readonly sudo: boolean; readonly says: string }
  | { readonly kind: 'refuse'; readonly says: string };

/** Decides what to do about missing packages: nothing, install them, or stop and tell the reader what to install. */
export function planInstall(missing: readonly Need[], host: Host): Plan {
  if (missing.length === 0) return { kind: 'ready' };
  const packages = missing.map((need) => need.package);
  if (host.chromium !== '' && packages.includes('chromium')) {
    return { kind: 'refuse', says: `CHROMIUM="${host.chromium}" does not start. Correct the path, or unset CHROMIUM.` };
  }
  if (!host.hasAptGet) {
    return { kind: 'refuse', says: explain(missing, 'There is no apt-get here to install them with') };
  }
  if (!host.isRoot && !host.hasSudo) {
    return { kind: 'refuse', says: explain(missing, 'Installing them takes root or a sudo without password') };
  }
  const reasons = missing.map((need) => `${need.package} (${need.why})`).join(', ');
  return { kind: 'install', packages, sudo: !host.isRoot, says: `Installing what the chosen suites need: ${reasons}` };
}

/** The sentence for packages that are still missing after apt-get said it had installed them. */
export function explainFailure(missing: readonly Need[]): string {
  const text = explain(missing, 'apt-get has run, but they are still not found');
  if (!missing.some((need) => need.package === 'chromium')) return text;
  const snap = 'On Ubuntu the package chromium only points to a snap, which does not start in a container';
  return `${text}\n${snap}: install a Chromium of another source and name it with CHROMIUM=/path/to/chromium.`;
}

function explain(missing: readonly Need[], obstacle: string): string {
  const list = missing.map((need) => `  ${need.package}: ${need.why}`).join('\n');
  const names = missing.map((need) => need.package).join(' ');
  const remedy = `On Debian or Ubuntu: apt-get install ${names}. Or leave suites out: SKIP=apache,browser npm test.`;
  return `The chosen suites need packages that are missing:\n${list}\n${obstacle}. ${remedy}`;
}
