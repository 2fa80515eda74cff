/** The checklist of an upgrade as HTML. The same function makes it at build and in the browser. */
import { proseHtml } from '#core/lines';
import { BEHAVIOURS, SECURITY_FAULTS, type BehaviourKey } from '#core/releases';
import type { Need, Platforms, Upgrade, UpgradeStep } from '#core/upgrade';
import { sourceMarks } from '../recipe/links.ts';

const NEEDS: Readonly<Record<Need, string>> = { must: 'Required', check: 'Check', may: 'Recommended' };

/** The whole answer: what both releases run on, the steps, and what is left of security faults. */
export function upgradeHtml(upgrade: Upgrade): string {
  const { from, to } = upgrade;
  switch (upgrade.kind) {
    case 'none': return `<p>You have mod_wsgi ${from} already. Choose a newer release.</p>`;
    case 'backwards': return `<p>mod_wsgi ${to} is older than ${from}. Choose a newer release.</p>`;
    case 'forwards': return forwardsHtml(upgrade);
  }
}

/** The same in one sentence, for those who hear the page. */
export function upgradeSummary(upgrade: Upgrade): string {
  return upgrade.kind === 'forwards' ? `${count(upgrade.steps.length)} from mod_wsgi ${upgrade.from} to ${upgrade.to}.` : 'Choose a newer release.';
}

function forwardsHtml(upgrade: Upgrade & { readonly kind: 'forwards' }): string {
  const { from, to, before, after, steps, closed, open } = upgrade;
  const table = '<table><thead><tr><th scope="col">mod_wsgi</th><th scope="col">Python</th><th scope="col">Apache</th></tr></thead><tbody>'
    + [[from, before] as const, [to, after] as const].map(([release, platforms]) => `<tr><th scope="row">${release}</th>${platformCells(platforms)}</tr>`).join('')
    + '</tbody></table>';
  return `${table}${stopHtml(upgrade)}<p><strong>${count(steps.length)}</strong>, in the order of the releases:</p>`
    + `<ol class="upgrade-steps">${steps.map(stepHtml).join('')}</ol>${faultsHtml('Vulnerabilities fixed by these steps', closed)}${faultsHtml(`Vulnerabilities still open in ${to}`, open)}`;
}

function platformCells({ pythons, apaches }: Platforms): string {
  return `<td>${runs(pythons)}</td><td>${runs(apaches)}</td>`;
}

/** A list of series in words: with more than two, the first and the last of each main version. */
function runs(series: readonly string[]): string {
  return [...Map.groupBy(series, (each) => each.split('.')[0])].map(([, group]) => {
    const [first, last] = [group[0], group.at(-1)];
    return group.length > 2 ? `${first} to ${last}` : group.join(' and ');
  }).join(', ');
}

function stopHtml({ to, samePython, sameApache, stop }: Upgrade & { readonly kind: 'forwards' }): string {
  const python = samePython ? [] : [stop === undefined ? 'The two releases have no Python version in common: prepare the new server next to the old one.'
    : `The two releases have no Python version in common. Upgrade mod_wsgi to ${stop} first, move the application to a Python that ${to} supports, then continue.`];
  const sentences = [...python, ...(sameApache ? [] : ['The two releases have no Apache series in common: move to the newer Apache in the same step.'])];
  if (sentences.length === 0) return '';
  return `<div class="callout" role="note"><p class="callout-title">${stop === undefined ? 'Not in one step' : `Stop at ${stop}`}</p><p>${sentences.join(' ')}</p></div>`;
}

function stepHtml({ release, fact, need, text }: UpgradeStep): string {
  return `<li data-need="${need}"><b>${release}</b> <span class="badge">${NEEDS[need]}</span> ${proseHtml(text)}${sourceMarks(BEHAVIOURS[fact].source)}</li>`;
}

function faultsHtml(title: string, faults: readonly BehaviourKey[]): string {
  if (faults.length === 0) return '';
  return `<p><strong>${title}:</strong></p><ul>${SECURITY_FAULTS.filter((fault) => faults.includes(fault)).map((fault) => `<li>${proseHtml(BEHAVIOURS[fault].effect)}${sourceMarks(BEHAVIOURS[fault].source)}</li>`).join('')}</ul>`;
}

function count(steps: number): string {
  return steps === 1 ? '1 step' : `${steps} steps`;
}
