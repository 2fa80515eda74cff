const FENCE = /^```[^]*?^```/gm;
const CODE = /`([^`\n]+)`/g;
/** A name: no blank, and something that plain words do not have: a capital inside, a sign, or a leading `.`. */
const NAME = /^(?=.*(?:[-_.%{]|[a-z][A-Z]|[A-Z]{2}))[-\w.%{}]{3,}$/;

/** Limit of names per page in the small index. */
const MOST = 8;

/** The names that a page's text shows as code, most frequent first. */
export function namesIn(mdx: string): string[] {
  const counts = new Map<string, number>();
  for (const [, code = ''] of mdx.replace(FENCE, '').matchAll(CODE)) {
    const name = code.replace(/=.*$/, '').replace(/\(\)$/, '');
    if (NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST).map(([name]) => name);
}
