/**
 * Id of the page now at each former id, such as `'fix/no-encodings': 'fix/encodings'`, and at shortened addresses. Follow a
 * second move here, too.
 */
export const MOVED: Readonly<Record<string, string>> = { recipes: 'tools/plain-files' };

/** A fix page, and the short names of the errors that it mends: codes (`WSGI0100`) or words (`encodings`). */
interface FixPage {
  readonly id: string;
  readonly errors: readonly string[];
}

/** The stable address of an error below `/e/`, and the page it leads to now. */
interface ErrorAddress {
  readonly name: string;
  readonly id: string;
}

/** Pattern of short names of errors. */
export const ERROR_NAME = /^(?:WSGI\d{4}|[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** The errors of all pages by name, codes first. Refuses a name that two pages claim. */
export function errorAddresses(pages: readonly FixPage[]): ErrorAddress[] {
  const all = pages.flatMap(({ id, errors }) => errors.map((name) => ({ name, id })));
  for (const { name, id } of all) {
    const other = all.find((each) => each.name.toLowerCase() === name.toLowerCase() && each.id !== id);
    if (other !== undefined) throw new Error(`The error "${name}" is claimed by "${id}" and by "${other.id}". Take it out of the front matter of one.`);
  }
  return all.toSorted((a, b) => a.name < b.name ? -1 : 1);
}

/** The ways in which people write a name: as it is, and in small letters. */
export function spellings(name: string): string[] {
  return [...new Set([name, name.toLowerCase()])];
}
