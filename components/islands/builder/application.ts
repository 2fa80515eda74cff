import { applicationDefaults, fieldName, PER_APPLICATION, SCHEMA, type ApplicationKey } from '#core/deployment';
import { fieldHtml } from '../form/field.ts';

/** The fields of one application, in the order that they have for every one: few want the last ones, which are folded. */
export function applicationHtml(number: number): string {
  const defaults = applicationDefaults(number);
  const html = (keys: readonly ApplicationKey[]): string =>
    `<div class="fields">${keys.map((key) => fieldHtml(fieldName(key, number), { ...SCHEMA[key], default: defaults[key] } as (typeof SCHEMA)[typeof key])).join('')}</div>`;
  const isAdvanced = (key: ApplicationKey): boolean => 'advanced' in SCHEMA[key];
  return html(PER_APPLICATION.filter((key) => !isAdvanced(key)))
    + `<details class="builder-advanced"><summary>More about application ${number}</summary>${html(PER_APPLICATION.filter(isAdvanced))}</details>`;
}
