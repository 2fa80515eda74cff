/** Frames of fences: a caption for a marked one, a copy button for others. */
import type { ElementContent } from 'hast';
import rehypeParse from 'rehype-parse';
import type { ShikiTransformer } from 'shiki';
import { unified } from 'unified';
import { spanLabel } from '#core/releases';
import { copyButtonHtml } from '../../../components/islands/copy/html.ts';
import { h } from '../markdown/tree.ts';
import { acceptedBy } from './accepted.ts';
import { readMark, type FenceMark } from './mark.ts';

/** Languages that visitors copy; a log is only read. */
const COPIED = ['apache', 'python', 'sh', 'shell'];

const fragment = unified().use(rehypeParse, { fragment: true });

/** Caption of a marked fence: a word in bold, details, and attributes of the figure for its colour. */
interface Caption {
  readonly word: string;
  readonly about: readonly (ElementContent | string)[];
  readonly properties: Record<string, string>;
}

/** Puts a marked fence into a figure with a caption: a wrong example must not be taken for a recipe. */
export const captionOfMark: ShikiTransformer = {
  name: 'caption-of-mark',
  root(root) {
    const caption = captionFor(readMark(this.options.meta?.__raw ?? ''));
    if (caption === undefined) return;
    const { word, about, properties } = caption;
    const [pre] = root.children;
    if (pre?.type !== 'element') throw new Error('Shiki gave no element for a fence; adapt src/build/fences/frame.ts to its release.');
    root.children = [h('figure', [h('figcaption', [h('strong', [word]), ...about]), pre], properties)];
  },
};

/** Puts a copy button on a fence of commands or code, unless the fence is marked. */
export const copyButtonOnFence: ShikiTransformer = {
  name: 'copy-button-on-fence',
  root(root) {
    if (!COPIED.includes(this.options.lang) || readMark(this.options.meta?.__raw ?? '').kind !== 'right') return;
    const [pre] = root.children;
    if (pre?.type !== 'element' || pre.tagName !== 'pre') return;
    const button = fragment.parse(copyButtonHtml('these lines')).children as ElementContent[];
    root.children = [h('div', [pre, ...button], { class: 'copyable' })];
  },
};

/** Marks a configuration that not every release accepts with those that do: a page compares them with the reader's. */
export const releasesOnFence: ShikiTransformer = {
  name: 'releases-on-fence',
  root(root) {
    const mark = readMark(this.options.meta?.__raw ?? '').kind;
    if (this.options.lang !== 'apache' || mark === 'wrong' || mark === 'wrong in use') return;
    const [frame] = root.children;
    const accepted = acceptedBy(this.source);
    if (frame?.type === 'element' && accepted !== undefined) Object.assign(frame.properties, { 'data-since': accepted.since, 'data-until': accepted.until });
  },
};

function captionFor(mark: FenceMark): Caption | undefined {
  switch (mark.kind) {
    case 'right':
      return undefined;
    case 'wrong':
    case 'wrong in use':
      return { word: 'Wrong', about: mark.words === undefined ? [] : [': ', h('code', [mark.words])], properties: { class: 'fence is-wrong' } };
    case 'some releases': {
      const legacy = mark.behaviour.until !== undefined;
      return { word: legacy ? 'Legacy' : 'Current', about: [`: ${spanLabel(mark.behaviour)}`], properties: { class: 'fence', 'data-era': legacy ? 'legacy' : 'current' } };
    }
    case 'Python 2':
      return { word: 'Legacy', about: [': Python 2 only'], properties: { class: 'fence', 'data-era': 'legacy' } };
  }
}
