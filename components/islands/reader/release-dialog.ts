import { fromQuery, personalQuery, SCHEMA, withoutRelease } from '#core/deployment';
import { adoptStyle } from '../adopt-style.ts';
import { choices } from '../form/field.ts';
import style from './release-dialog.css?inline';
import { onReaderChange, readerQuery, readerRelease, remember } from './reader.ts';
import { rememberRelease } from './remember-release.ts';

/** Commands that print the release of a running server. */
const WAYS: readonly (readonly [string, string])[] = [
  ['Is mod_wsgi loaded?', 'apache2ctl -M | grep wsgi'],
  ['From the error log (Apache logs it on every start)', 'grep -o \'mod_wsgi/[^ ]*\' /var/log/apache2/error.log | tail -1'],
  ['Debian, Ubuntu', 'dpkg-query -W libapache2-mod-wsgi-py3'],
  ['RHEL, Fedora', 'rpm -qa \'*mod_wsgi*\''],
  ['Built with pip', 'pip show mod_wsgi'],
];

/** Makes the dialog for the reader's release: choice, commands that print it, and other remembered values. */
export function releaseDialog(): HTMLDialogElement {
  adoptStyle(style);
  const dialog = document.createElement('dialog');
  dialog.className = 'release-dialog';
  dialog.setAttribute('closedby', 'any');
  dialog.setAttribute('aria-label', 'Your mod_wsgi release');
  dialog.innerHTML = `<form method="dialog"><h2>Your mod_wsgi release</h2>
<p>Recipes switch to this release and unrelated notes collapse. Saved in this browser only.</p>
<label>Release <select name="release"><option value="">Not sure (show everything)</option>${choices(SCHEMA.release.choices, '')}</select></label>
<details><summary>How do I find out?</summary><dl>${WAYS.map(([label, command]) => `<dt>${label}</dt><dd><code>${command}</code></dd>`).join('')}
<dt>If you installed our probe</dt><dd>See the <code>mod_wsgi</code> field in its output.</dd></dl></details>
<div data-remembered hidden><p>Also saved: <code></code></p><button class="button" type="button">Forget these</button></div>
<p class="release-dialog-end"><button class="button" type="submit">Done</button></p></form>`;
  const select = dialog.querySelector('select');
  select?.addEventListener('change', () => rememberRelease(select.value));
  dialog.querySelector('[data-remembered] button')?.addEventListener('click', () => {
    remember(readerRelease() === '' ? '' : new URLSearchParams({ [SCHEMA.release.link]: readerRelease() }).toString());
    select?.focus();
  });
  const show = (): void => {
    if (select !== null) select.value = readerRelease() === '' ? '' : fromQuery(readerQuery()).deployment.release;
    showRemembered(dialog);
  };
  show();
  onReaderChange(show);
  return dialog;
}

/** The paths and names that are remembered beside the release, one after the other. */
function showRemembered(dialog: HTMLElement): void {
  const place = dialog.querySelector<HTMLElement>('[data-remembered]');
  const rest = [...new URLSearchParams(withoutRelease(personalQuery(readerQuery())))].map(([key, value]) => `${key}=${value}`);
  const code = place?.querySelector('code');
  if (!place || !code) return;
  place.hidden = rest.length === 0;
  code.textContent = rest.join(' ');
}
