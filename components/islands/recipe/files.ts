import { escapeHtml } from '#core/lines';
import type { RecipeFile } from '#core/recipe';
import { copyFileHtml } from '../copy/html.ts';
import { breakable } from './path.ts';

/** A file as it is shown. */
export interface ShownFile extends RecipeFile {
  readonly fileName: string;
  /** Its lines as HTML. */
  readonly code: string;
}

/**
 * The files of a recipe as tabs. Each tab is a radio button before its label and its file, so that choosing one needs
 * no script, and print and old browsers show them all.
 */
export function fileList(files: readonly ShownFile[], name: string): string {
  return files.map(({ id, role, title, path, fileName, code }, index) => {
    const radio = `${name}-${id}`;
    return `<input type="radio" name="${name}-file" id="${radio}"${index === 0 ? ' checked' : ''}>`
      + `<label for="${radio}"><span class="file-tab-title">${escapeHtml(title)}</span> <code data-part="name-${id}">${escapeHtml(fileName)}</code></label>`
      + `<div class="file" data-role="${role}" data-file="${id}"><div class="file-head"><code class="file-path" data-part="path-${id}">${breakable(path)}</code>${copyFileHtml(title)}</div>`
      + `<pre tabindex="0" role="region" aria-label="${escapeHtml(`${title} (${name})`)}"><code data-code="${id}">${code}</code></pre></div>`;
  }).join('');
}
