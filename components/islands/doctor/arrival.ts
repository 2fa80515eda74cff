import { element } from '../element.ts';
import { takePaste } from './hand-over.ts';
import { readVersions, writeVersions } from './versions.ts';
import type { Ask, DoctorExample } from './worker/protocol.ts';

/** Properties of the page around the doctor: the site loads parts on demand, the single file has them all. */
export interface Surroundings {
  readonly ask: Ask;
  /** Absolute address of the site's root; ends with "/". */
  readonly base: string;
  /** Query of the address, without "?"; empty where there is none. */
  readonly query: string;
  /** Loads the example of a rule's page that a link names; undefined where there are no such pages. */
  readonly loadExample?: (rule: string, index: number) => Promise<DoctorExample | undefined>;
}

const RULE = /^[a-z-]{3,60}$/;

/** Opens the text of another page, an example, a release of the address, or rules of a shared result. */
export async function arrive(root: HTMLElement, { base, query, loadExample }: Surroundings, fill: (given: DoctorExample) => void): Promise<void> {
  const given = new URLSearchParams(query);
  showRules(root, base, (given.get('rules') ?? '').split(',').filter((rule) => RULE.test(rule)));
  const release = given.get('mod_wsgi');
  const form = root.querySelector('form');
  if (release !== null && form !== null) writeVersions(form, { ...readVersions(form), mod_wsgi: release });
  const text = takePaste();
  if (text !== undefined) return fill({ files: [{ name: '', text }] });
  const rule = given.get('try');
  if (rule === null || !RULE.test(rule)) return;
  const example = await loadExample?.(rule, Number(given.get('example') ?? 0));
  const status = root.querySelector('[data-status]');
  if (example !== undefined) fill(example);
  else if (status !== null) status.textContent = 'This example does not exist.';
}

/** Lists the rules of somebody else's result, whose link was followed. */
function showRules(root: HTMLElement, base: string, rules: readonly string[]): void {
  const shared = root.querySelector<HTMLElement>('[data-shared]');
  if (shared === null || rules.length === 0) return;
  shared.hidden = false;
  shared.querySelector('ul')?.replaceChildren(...rules.map((rule) => element('li', {}, element('a', { href: `${base}rules/${rule}/` }, rule))));
}
