import type { RuleSlug } from '#core/doctor';
import { element } from '../../element.ts';

/**
 * Writes cause and evidence of each finding into its closed details. They are loaded once the findings are listed, as
 * nobody needs them before. The address of the site's root ends with "/".
 */
export async function fillReasons(findings: HTMLElement, base: string): Promise<void> {
  const loaded = await import('#core/doctor/reasons').catch(() => undefined);
  for (const place of findings.querySelectorAll<HTMLElement>('[data-reason]')) {
    const rule = place.dataset['reason'] as RuleSlug;
    if (loaded === undefined) {
      place.textContent = 'The reason did not load. Check your connection, then edit the text.';
      continue;
    }
    const { facts, href } = loaded.EVIDENCE[rule];
    place.replaceChildren(loaded.REASONS[rule], ...(href === undefined ? [] : [' ', element('a', { href: `${base}${href}/` }, 'More about this error')]));
    if (facts.length === 0) continue;
    place.nextElementSibling?.append(...facts.flatMap((fact, index) => [index === 0 ? ' Verified: ' : ', ', element('a', { href: `${base}facts/${fact.slice(0, 1).toLowerCase()}/#${fact}` }, fact)]), '.');
  }
}
