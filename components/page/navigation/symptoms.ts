/** What a reader sees before they know the cause, in the order of the list: the key in the head of a page, and its heading. */
export const SYMPTOMS = {
  start: 'Apache does not start, or refuses the configuration',
  500: 'Requests return 500',
  hang: 'Requests hang, or the processes crash and restart',
  refused: 'Requests return 403 or 503',
  packages: 'The wrong Python or the wrong packages',
  other: 'Before and after',
} as const;

export type Symptom = keyof typeof SYMPTOMS;

/** Entries by symptom, in the order of the headings. Refuses an entry without one. */
export function bySymptom<T extends { readonly id: string; readonly symptom: string | undefined }>(entries: readonly T[]): readonly { readonly heading: string; readonly entries: readonly T[] }[] {
  const lost = entries.find(({ symptom }) => symptom === undefined || !(symptom in SYMPTOMS));
  if (lost !== undefined) throw new Error(`The page ${JSON.stringify(lost.id)} names no symptom. Write symptom: with one of ${Object.keys(SYMPTOMS).join(', ')} into its head.`);
  const order: readonly Symptom[] = ['start', '500', 'hang', 'refused', 'packages', 'other'] as unknown as readonly Symptom[];
  return order.map((symptom) => ({ heading: SYMPTOMS[symptom], entries: entries.filter((entry) => entry.symptom === String(symptom)) }));
}
