import { proseHtml } from '#core/lines';
import { BEHAVIOURS, changesIn, taggedOn, type Behaviour, type BehaviourChange, type Release } from '#core/releases';
import { element, xmlDocument, type Xml } from './xml.ts';

/** Input of a feed of version notes. */
interface FeedSource {
  /** The feed's own whole address. */
  readonly id: string;
  /** Whole address of the page about a release. */
  readonly home: string;
  /** The releases with an entry each, newest first; one that changed nothing is left out. */
  readonly releases: readonly Release[];
  /** The whole address of what the site says about a release. */
  readonly addressOf: (release: Release) => string;
}

/** The version notes as an Atom document (RFC 4287). A day becomes midnight in UTC. */
export function atomFeed({ id, home, releases, addressOf }: FeedSource): string {
  const changed = releases.filter((release) => notesOf(release) !== '');
  const newest = changed.map(taggedOn).sort().at(-1) ?? '';
  return xmlDocument(element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
    element('id', {}, id),
    element('title', {}, 'Which Python? What each mod_wsgi release changed'),
    element('subtitle', {}, 'What a release of mod_wsgi changed for virtual environments, as verified in its source.'),
    element('updated', {}, instant(newest)),
    element('author', {}, element('name', {}, 'Which Python?')),
    element('link', { rel: 'self', type: 'application/atom+xml', href: id }),
    element('link', { rel: 'alternate', type: 'text/html', href: home }),
    ...changed.map((release) => entry(release, id, addressOf(release)))));
}

function entry(release: Release, feed: string, address: string): Xml {
  return element('entry', {},
    // The address of an entry may change once a release gets a page of its own; its id must not.
    element('id', {}, `${feed}#${release}`),
    element('title', {}, `mod_wsgi ${release}`),
    element('updated', {}, instant(taggedOn(release))),
    element('link', { rel: 'alternate', type: 'text/html', href: address }),
    element('content', { type: 'html' }, notesOf(release)));
}

function notesOf(release: Release): string {
  const changes = changesIn([release]);
  const behaviours = (wanted: BehaviourChange['kind']): Behaviour[] => changes.filter(({ kind }) => kind === wanted).map(({ fact }) => BEHAVIOURS[fact]);
  return notes('New in this release', behaviours('begins')) + notes('No longer in this release', behaviours('ends'));
}

function notes(title: string, behaviours: readonly Behaviour[]): string {
  if (behaviours.length === 0) return '';
  return `<p>${title}:</p><ul>${behaviours.map(({ effect, source }) => `<li>${proseHtml(effect)} (${source.join(', ')})</li>`).join('')}</ul>`;
}

function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
