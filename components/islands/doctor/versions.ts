import type { Versions } from '#core/doctor';

type Field = HTMLInputElement | HTMLSelectElement;

const NAMES = ['mod_wsgi', 'python', 'os'] as const;

function fieldIn(form: HTMLFormElement, name: string): Field | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
}

/** Reads the versions that the owner of the texts states. */
export function readVersions(form: HTMLFormElement): Versions {
  const [release, python, os] = NAMES.map((name) => fieldIn(form, name)?.value.trim() ?? '');
  return {
    ...(release ? { mod_wsgi: release } : {}), ...(python ? { python } : {}),
    ...(os === 'linux' || os === 'macos' || os === 'windows' ? { os } : {}),
  };
}

/** Writes versions into the form; those that are absent become unknown. */
export function writeVersions(form: HTMLFormElement, versions: Versions): void {
  for (const name of NAMES) {
    const field = fieldIn(form, name);
    if (field !== undefined) field.value = versions[name] ?? '';
  }
}
