import type { RuleSlug } from '#core/doctor';

/** Writes the cause behind each finding into its closed details. The words are loaded once the findings are listed, as nobody needs them before. */
export async function fillReasons(findings: HTMLElement): Promise<void> {
  const { REASONS } = await import('#core/doctor/reasons');
  for (const place of findings.querySelectorAll<HTMLElement>('[data-reason]')) place.textContent = REASONS[place.dataset['reason'] as RuleSlug];
}
