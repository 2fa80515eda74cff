/** Id of a heading, which the build makes from its text in the way of GitHub. The small index is smaller without ids. */
export function headingId(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
}
