import type { RuleSlug } from '#core/doctor';

/** Writes the cause behind each finding into its closed details. The words are loaded once the findings are listed, as nobody needs them before. */
export async function fillReasons(findings: HTMLElement): Promise<void> {
  const reasons = await import('#core/doctor/reasons').then(({ REASONS }) => REASONS, () => undefined);
  for (const place of findings.querySelectorAll<HTMLElement>('[data-reason]')) {
    place.textContent = reasons?.[place.dataset['reason'] as RuleSlug] ?? 'The reason did not load. Check your connection, then edit the text.';
  }
}
