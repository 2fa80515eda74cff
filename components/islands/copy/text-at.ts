/** Text of a file of this site. Throws an Error where it does not come. */
export async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered with status ${answer.status}.`);
  return answer.text();
}
