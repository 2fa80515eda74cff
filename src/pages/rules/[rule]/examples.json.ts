import { RULE_SLUGS, type RuleSlug } from '#core/doctor';
import { RULE_PAGES } from '#core/doctor/rules';
import type { APIRoute } from 'astro';

/** Texts of a rule's examples, for the link "Try this in the doctor". */
export function getStaticPaths(): { params: { rule: RuleSlug } }[] {
  return RULE_SLUGS.map((rule) => ({ params: { rule } }));
}

export const GET: APIRoute = ({ params }) => {
  const slug = RULE_SLUGS.find((each) => each === params['rule']);
  const examples = slug === undefined ? [] : RULE_PAGES[slug].bad.map(({ files, versions }) => ({ files, versions }));
  return new Response(JSON.stringify(examples), { headers: { 'Content-Type': 'application/json' } });
};
