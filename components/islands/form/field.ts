import type { AnyOption, Choice } from '#core/deployment';
import { escapeHtml } from '#core/lines';

/**
 * The HTML of one option's form field, with its help and the place for a sentence about a wrong value. `name` is the field's
 * name in the form; `prefix` makes ids unique on a page with several forms.
 */
export function fieldHtml(name: string, option: AnyOption, prefix = ''): string {
  const id = `${prefix}${name}`;
  return `<div class="field" data-field="${name}"><label for="${id}">${escapeHtml(option.label)}</label>${control(id, name, option)}`
    + `<p class="field-problem" id="${id}-problem" data-problem="${name}" role="alert" hidden></p>`
    + `<p class="field-help" id="${id}-help">${escapeHtml(option.help)}</p></div>`;
}

function control(id: string, name: string, option: AnyOption): string {
  const common = `id="${id}" name="${name}" aria-describedby="${id}-help ${id}-problem"`;
  switch (option.kind) {
    case 'choice':
      return `<select ${common}>${choices(option.choices, option.default)}</select>`;
    case 'number':
      return `<input ${common} type="text" inputmode="numeric" value="${option.default}" autocomplete="off">`;
    case 'text':
      return `<input ${common} type="text" value="${escapeHtml(option.default)}" placeholder="${escapeHtml(option.whenEmpty ?? '')}" autocomplete="off" spellcheck="false" autocapitalize="off">`;
  }
}

/** The choices of an option under their headings, one of them chosen. */
export function choices(all: readonly Choice[], chosen: string): string {
  return [...Map.groupBy(all, ({ heading }) => heading)].map(([heading, group]) => {
    const options = group.map(({ value, label }) => `<option${valueOf(value, label)}${value === chosen ? ' selected' : ''}>${escapeHtml(label)}</option>`).join('');
    return heading === undefined ? options : `<optgroup label="${escapeHtml(heading)}">${options}</optgroup>`;
  }).join('');
}

/** An option without a value has its text for one: of a hundred releases that is 300 bytes after compression. */
function valueOf(value: string, label: string): string {
  return value === label ? '' : ` value="${escapeHtml(value)}"`;
}
