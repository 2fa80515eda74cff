/** Returns true if a missing module is the compiled part of a package whose pure part was found. */
export function isCompiledPart(module: string): boolean {
  return /^(?:lxml\.etree|_cffi_backend|_mysql|_psycopg)$/.test(module) || /\._\w+$/.test(module) || module === '_multiarray_umath' || /\.multiarray$/.test(module);
}
