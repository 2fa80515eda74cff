/**
 * Puts variables into a line as Apache does before it looks at quotes (`ap_resolve_env`). `valueOf` gives the value
 * of a name; where it gives nothing, `${NAME}` stays as it is. A value is not searched for variables again.
 */
export function putVariables(text: string, valueOf: (name: string) => string | undefined): string {
  let at = text.indexOf('${');
  if (at === -1) return text;
  const parts: string[] = [];
  let done = 0;
  while (at !== -1) {
    const end = text.indexOf('}', at + 2);
    if (end === -1) break;
    const value = valueOf(text.slice(at + 2, end));
    if (value !== undefined) {
      parts.push(text.slice(done, at), value);
      done = end + 1;
    }
    at = text.indexOf('${', end + 1);
  }
  return parts.join('') + text.slice(done);
}
