import { fromQuery } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';
import { installerLines, recipeMarkdown } from '#core/recipe/delivery';
import { adoptStyle } from '../adopt-style.ts';
import { recipeAddress } from '../recipe/links.ts';
import { sectionsOf, statementsOf, summary } from './statements.ts';
import style from './parts.css?inline';
import { textAt } from './text-at.ts';

/** Part that can be copied: its label and its text. */
type Part = readonly [words: string, text: string];

/** Files of statements; a script or a probe is of no use in parts. */
const IN_STATEMENTS = ['site', 'setup'];

/** Opens the list of parts below the pressed button. The browser closes an open list at the next press. */
export async function openParts(host: HTMLElement, button: HTMLButtonElement, copy: (text: string) => void): Promise<void> {
  if (button.popoverTargetElement !== null) return;
  const parts = host.dataset['markdown'] === undefined ? partsOf(host) : await partsOfPage(host.dataset['markdown']);
  adoptStyle(style);
  const list = document.createElement('div');
  list.className = 'copy-parts';
  list.popover = 'auto';
  list.setAttribute('role', 'dialog');
  list.setAttribute('aria-label', 'Copy a part');
  for (const [words, text] of parts) {
    const part = document.createElement('button');
    part.type = 'button';
    part.textContent = words;
    part.addEventListener('click', () => {
      list.hidePopover();
      button.focus();
      copy(text);
    });
    list.append(part);
  }
  list.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') list.remove();
    // Not before the press that opens it is over: the browser would close it again.
    else button.popoverTargetElement = list;
  });
  host.append(list);
  list.showPopover({ source: button });
  list.querySelector('button')?.focus();
}

function partsOf(host: HTMLElement): Part[] {
  const file = host.closest<HTMLElement>('.file');
  const path = file?.querySelector('.file-path')?.textContent ?? '';
  const code = file?.querySelector('pre code')?.textContent ?? '';
  const statements = IN_STATEMENTS.includes(file?.dataset['role'] ?? '') ? statementsOf(code) : [];
  const recipe = generate(fromQuery(queryOf(host)).deployment);
  const script = installerLines(recipe, recipeAddress(recipe));
  return [
    ...(script === undefined ? [] : [['The whole recipe, as one shell script', toText(script)] as const]),
    ['The whole recipe, as Markdown', recipeMarkdown(recipe, recipeAddress(recipe))],
    [`The path: ${path}`, path],
    ...statements.map((statement): Part => [summary(statement), statement]),
  ];
}

/** Sections of a page, from its Markdown form. */
async function partsOfPage(markdown: string): Promise<Part[]> {
  return sectionsOf(await textAt(markdown)).map(({ title, text }): Part => [title, text]);
}

/** Query of the recipe around a button, from the builder's link or from the link to the builder. */
function queryOf(host: HTMLElement): string {
  const link = host.closest('wsgi-recipe')?.querySelector<HTMLAnchorElement>('a[data-builder]');
  const shared = host.closest('wsgi-builder')?.querySelector<HTMLElement>('[data-share] copy-button')?.dataset['text'];
  return link?.search ?? (shared === undefined ? '' : new URL(shared).search);
}
