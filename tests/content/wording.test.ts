import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { pageOf, pages, type Page } from './pages.ts';
import { proseOf, type Passage } from './text.ts';
import { wordsOfBehaviours, wordsOfCode, wordsOfForm, wordsOfProblems, wordsOfRecipes, wordsOfRules, wordsOfTemplates } from './words.ts';

/** Words that readers had to read twice, and the better ones. */
const INSTEAD: readonly (readonly [word: RegExp, better: string])[] = [
  [/\bfolders?\b/i, 'directory'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\bremarks?\b/i, 'comment, or note'],
  [/\bblanks?\b/i, 'space'],
  [/\bfor ever\b/i, 'forever'],
  [/\b(?:its|own|the|that|an|another|Apache's|other) accounts?\b/i, 'user'],
  [/\banew\b/i, 'again, or recreate'],
  [/\bthis book\b/i, 'this guide'],
  [/\bour advice\b/i, 'we recommend, or Recommendation'],
  [/\b(?:is|are) closed to\b/i, 'cannot be read by, or cannot enter'],
  [/\bstands?\b(?!-| for\b)/i, 'is, appears, or goes'],
  [/\b(?<!Python )module paths?\b/i, 'import path'],
  [/\bwithout a word\b/i, 'silently'],
  [/\bask(?:s|ed)? (?:the|each) probe\b/i, 'request the probe'],
  [/\bprobe (?:says|answers)\b/i, 'reports, or returns'],
  [/\b(?:file|log|configtest) says\b/i, 'reports, or has'],
  [/\bof today\b/i, 'current'],
  [/\bis answered with\b/i, 'returns'],
  [/\benvironments? (?:that was |that were )?made (?:by|with)\b/i, 'created by'],
  [/\bdoes not know\b/i, 'does not have, or does not recognize'],
  [/\bword(?:s|ing)? of the (?:log|error)\b/i, 'log message'],
  [/\b(?:on every|what every) road\b/i, 'path'],
  [/\b(?:doctor|manual|guide|notes?|post|comment|reference|answer of \d+)(?: still| rightly)? says?\b/i, 'reports, writes, or according to'],
  [/\bwhatever \S+ says\b/i, 'whatever … is set to'],
  [/\bvisible behind\b/i, 'after'],
  [/\bApache refuses (?!to start)/i, 'rejects'],
  [/\brefuses? the (?:configuration|line|option|directive)\b/i, 'reject'],
  [/\bbeside (?:mod_wsgi|mod_python|its home|the old)\b/i, 'together with, or next to'],
  [/\bnothing says so\b/i, 'nothing is logged'],
  [/\b(?:probes?|pages?|scripts?|files?|lines?|messages?) (?:says?|tells?|asks?|knows?)\b/i, 'shows, reports, or has'],
  [/\bwithout saying\b/i, 'silently'],
  [/\b(?:the|its|an?|any|own|empty|wrong|bad) home\b(?! director| page)/i, 'Python home'],
  [/\bbehind (?:the base|those of|an option|a directive|a setting)\b/i, 'after'],
  [/\bis taken to\b/i, 'we assume that'],
  [/\bit is not known whether\b/i, '… is unknown'],
  [/\bwithout end\b/i, 'endlessly'],
  [/\bbrings (?:a Python|its own Python|compiled code)\b/i, 'installs, or depends on'],
  [/\brefuses? to load\b/i, 'does not load'],
  [/^(?:What|Why|Who|Which) [^?.]*: $/, 'a sentence whose subject is the link'],
  [/\bin (?:its|their) own words\b/i, 'with its own text'],
  [/^(?:here|this|more|this page|its own page|one page|another|(?:the|this) recipe)$/i, 'a link text that names the page'],
  [/\b(?:not run by us|none of our recipes|we (?:have|did) not (?:run|tried|try))\b/i, '(Untested.), or we have not tested'],
  [/\(recommendation\b/i, 'we recommend, or (Untested.)'],
  [/(?:^|[.:;] )Before, /, 'In older releases,'],
  [/\banother (?:[\w-]+ ){1,5}than\b/i, 'a different … than'],
  [/\b(?:an|one) Apache (?:loads|runs|has)\b/i, 'one Apache server'],
  [/\b(?:manual|guide|post|notes?|answer|comment)(?: of [\w.]+)?(?: still| rightly)?,? (?:which )?writes?\b/i, 'according to'],
  [/\bbase (?:Python|installation)\b/, 'base interpreter, or Python installation'],
  [/\b\d\.x days\b/, 'series'],
  [/\bcircle of\b/i, 'loop of'],
  [/\bin the words of\b/i, 'with the message of'],
  [/\b(?:in|on|from|than|as) (?:that|those) of\b/i, 'the noun itself'],
  [/\b(?:counts?|counted) from the working directory\b/i, 'is relative to'],
  [/, (?:too|either)(?=[.:;,)]|$)/i, 'also, before the verb'],
];

function complaintsIn(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ place, text }) => INSTEAD.flatMap(([word, better]) => (word.exec(text) ?? []).map((found) => `${place}: "${found}"; write ${better}`)));
}

const complaints = (page: Page): string[] => complaintsIn(proseOf(page));

describe('the words of a page', () => {
  for (const section of new Set(pages().map((page) => page.section))) {
    test(`in ${section} are those of the field`, () => assert.deepEqual(pages().filter((page) => page.section === section).flatMap(complaints), []));
  }

  test('are complained of with their place, and with what to write', () => {
    assert.deepEqual(complaints(pageOf('content/fix/x.mdx', '---\ntitle: X\n---\n\nOpen the folder.\n')), ['content/fix/x.mdx:5: "folder"; write directory']);
    assert.deepEqual(complaints(pageOf('content/fix/x.mdx', '---\ntitle: X\n---\n\nOpen the directory, `a folder`.\n')), []);
    assert.deepEqual(complaints(pageOf('content/fix/x.mdx', '---\ntitle: X\n---\n\nSee [the recipe](/a/) and [the recipe for Flask](/b/).\n')), ['content/fix/x.mdx:5: "the recipe"; write a link text that names the page']);
  });
});

/** Collections of generated and built-in texts, with the least number of texts that each has. */
const COLLECTED = {
  'of the form': [wordsOfForm, 150], 'beside wrong fields': [wordsOfProblems, 30], 'of recipes': [wordsOfRecipes, 150], 'of behaviours': [wordsOfBehaviours, 60],
  'of the doctor\'s rules': [wordsOfRules, 500], 'in code': [wordsOfCode, 80], 'in templates': [wordsOfTemplates, 60],
} as const satisfies Record<string, readonly [collect: () => Passage[], least: number]>;

/** Sentences with two colons or a dash, outside of quotations and code. A reader has to read them twice. */
function overloaded(passages: readonly Passage[]): string[] {
  return passages.flatMap(({ place, text }) => text.split(/(?<=[.!?]) (?=[A-Z`"“])/)
    .filter((sentence) => /: .*: | [–—-] /.test(sentence.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”/g, 'x'))).map((sentence) => `${place}: ${sentence}`));
}

describe('the words that a reader sees', () => {
  test('join no sentence by two colons or a dash, where they are generated', () => {
    const generated = [wordsOfForm, wordsOfProblems, wordsOfRecipes, wordsOfBehaviours, wordsOfRules].flatMap((collect) => collect());
    assert.ok(generated.length > 1000);
    assert.deepEqual(overloaded(generated), []);
    assert.deepEqual(overloaded([{ place: 'x', text: 'One: two: three. One - two. "One: two: three" is a message.' }]), ['x: One: two: three.', 'x: One - two.']);
  });

  for (const [where, [collect, least]] of Object.entries(COLLECTED)) {
    test(`${where} are those of the field`, () => {
      const passages = collect();
      assert.ok(passages.length >= least, `only ${passages.length} texts were collected`);
      assert.deepEqual(complaintsIn(passages), []);
    });
  }
});
