import { span } from '#core/releases';
import type { ShikiTransformer } from 'shiki';

import { element, text, type Content } from './element.ts';
import { readMark, type FenceMark } from './mark.ts';

/** Caption of a marked fence: a word in bold, details, and attributes of the figure for its colour. */
interface Caption {
  readonly word: string;
  readonly about: Content[];
  readonly properties: Record<string, string>;
}

/** Puts a marked fence into a figure whose caption says what it is: a wrong example must not be taken for a recipe. */
export const captionOfMark: ShikiTransformer = {
  name: 'caption-of-mark',
  root(root) {
    const caption = captionFor(readMark(this.options.meta?.__raw ?? ''));
    if (caption === undefined) return;
    const { word, about, properties } = caption;
    const figcaption = element('figcaption', {}, [element('strong', {}, [text(word)]), ...about]);
    const [pre] = root.children;
    if (pre?.type !== 'element') throw new Error('Shiki gave no element for a fence; adapt src/build/fences/marked.ts to its release.');
    root.children = [element('figure', properties, [figcaption, pre])];
  },
};

function captionFor(mark: FenceMark): Caption | undefined {
  switch (mark.kind) {
    case 'right':
      return undefined;
    case 'wrong':
    case 'wrong in use':
      return {
        word: 'Wrong',
        about: mark.words === undefined ? [] : [text(': '), element('code', {}, [text(mark.words)])],
        properties: { class: 'fence is-wrong' },
      };
    case 'some releases': {
      const legacy = mark.behaviour.until !== undefined;
      return {
        word: legacy ? 'Legacy' : 'Current',
        about: [text(`: mod_wsgi ${span(mark.behaviour)}`)],
        properties: { class: 'fence', 'data-era': legacy ? 'legacy' : 'current' },
      };
    }
    case 'Python 2':
      return { word: 'Legacy', about: [text(': Python 2 only')], properties: { class: 'fence', 'data-era': 'legacy' } };
  }
}
