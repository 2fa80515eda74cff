/** Texts that a reader sees, collected from the typed data that renders them, with where they come from. */
import { globSync, readFileSync } from 'node:fs';

import ts from 'typescript';

import { FRAMEWORKS, METHODS, OPTIONS, OPTION_GROUPS, PLATFORMS, settle, TOOLS, type Deployment } from '#core/deployment';
import { lineText, proseMarkdown } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { BEHAVIOURS, PANELS, releasesThatChanged } from '#core/releases';
import { FACTS } from '#core/releases/evidence';
import { REASONS } from '#core/doctor/reasons';
import { RULES } from '../../src/core/doctor/rules/registry.ts';
import { RULE_PAGES } from '../../src/core/doctor/rules/index.ts';
import type { Passage } from './text.ts';

function passages(place: string, texts: readonly string[]): Passage[] {
  return texts.map((text) => ({ place, text }));
}

/** Labels, help and choices of the builder's form. */
export function wordsOfForm(): Passage[] {
  const tables = [METHODS, TOOLS, PLATFORMS, FRAMEWORKS].flatMap((table) => Object.values(table as Record<string, { label: string }>).map(({ label }) => label));
  return [
    ...passages('labels', [...tables, ...Object.values(OPTION_GROUPS)]),
    ...OPTIONS.flatMap(([key, option]) => passages(`option ${key}`, [
      option.label, option.help, ...(option.kind === 'choice' ? option.choices.flatMap(({ label, heading = '' }) => [label, heading]) : []), ...(option.kind === 'text' ? [option.whenEmpty ?? ''] : []),
    ])),
  ];
}

/** Values that cannot be kept, and choices that exclude each other. */
const IMPOSSIBLE: readonly Partial<Deployment>[] = [
  { project: 'srv' }, { project: '~/site' }, { project: '/srv/a:b' }, { project: '/' }, { project: '/a/../b' }, { project: '/srv/${HOME}' }, { project: 'C:/site' }, { project: '' }, { project: `/${'a'.repeat(300)}` },
  { serverName: 'http://a' }, { serverName: 'bücher' }, { port: 0 }, { mount: 'x' }, { mount: '/a?b' }, { mount: '/%41' }, { mount: '/..' }, { mount: '/wsgi-probe' },
  { user: 'root' }, { user: 'a b' }, { processGroup: 'a b' }, { processGroup: '000-default' }, { package: 'import' }, { package: 'a b' }, { locale: 'a b' }, { environment: 'venv/bin' }, { script: 'probe.wsgi' },
  { platform: 'windows' }, { platform: 'macos' }, { platform: 'macos', project: '/opt/homebrew/var/x', user: 'deploy' }, { platform: 'suse', module: 'distribution' }, { platform: 'ubuntu-24.04' as never, release: '3.4' },
  { release: '3.3', method: 'python-home' }, { release: '6.0.5', python: '2.7' }, { release: '2.3', restrictEmbedded: 'refused' }, { mode: 'embedded', restrictEmbedded: 'refused' }, { vhost: 'https', port: 443 },
  { tool: 'virtualenv-16', python: '3.12' }, { tool: 'conda', module: 'distribution' }, { base: 'hidden' }, { scripts: 'directory', project: '/srv/wsgi', script: 'app.wsgi' }, { release: '3.3', locale: 'C.UTF-8' },
  { release: '4.3.0', home: '/srv' }, { release: '4.1.0', platform: 'windows' },
];

/** Sentences beside fields that hold what cannot be kept. */
export function wordsOfProblems(): Passage[] {
  return IMPOSSIBLE.flatMap((wanted) => settle(wanted).problems.flatMap(({ key, message }) => passages(`problem of ${key}`, [message])));
}

/** Notes, steps and comments of every named recipe, for every release that changed something. */
export function wordsOfRecipes(): Passage[] {
  const seen = new Map<string, Passage>();
  for (const { key, title, summary, wanted } of NAMED_RECIPES) {
    for (const text of [title, summary]) seen.set(text, { place: `recipe ${key}`, text });
    for (const release of releasesThatChanged()) {
      const { deployment, problems } = settle({ ...wanted, release });
      for (const { message } of problems) seen.set(message, { place: `recipe ${key} of ${release}`, text: message });
      const { notes, setup, files } = generate(deployment);
      const comments = files.flatMap(({ lines }) => lines.filter(({ tokens }) => tokens[0]?.[0] === 'comment').map(lineText));
      for (const text of [...notes.flatMap((note) => [note.title, proseMarkdown(note.text)]), ...setup.map((step) => step.title), ...comments]) seen.set(text, { place: `recipe ${key} of ${release}`, text });
    }
  }
  return [...seen.values()];
}

/** Effects of the behaviours, which version notes show, the facts, and the table of panels. */
export function wordsOfBehaviours(): Passage[] {
  return [
    ...Object.entries(BEHAVIOURS).flatMap(([key, { effect }]) => passages(`behaviour ${key}`, [effect])),
    ...FACTS.flatMap(({ id, claim }) => passages(`fact ${id}`, [claim.replace(/"[^"]*"/g, '"…"')])),
    ...PANELS.flatMap(({ label, server, python = '' }) => passages(`panel ${label}`, [label, server, python])),
  ];
}

/** Titles, reasons, advice and messages of the doctor's rules, and the words of their pages. */
export function wordsOfRules(): Passage[] {
  return Object.entries(RULES).flatMap(([slug, { title, advice, messages }]) => {
    const page = RULE_PAGES[slug as keyof typeof RULE_PAGES];
    return passages(`rule ${slug}`, [title, REASONS[slug as keyof typeof REASONS], advice, ...Object.values(messages as Record<string, string>), page.silent, ...[...page.bad, ...page.good].map((example) => example.title)]);
  });
}

/** A literal that reads as a sentence or label: words with a space between them, begun by a capital. */
const SENTENCE = /^[\p{Lu}“"`].*\p{L} \p{L}/u;

/** Sentences in the code of the core, the islands and the pages, outside of comments. */
export function wordsOfCode(): Passage[] {
  const files = globSync(['components/**/*.ts', 'src/{core,build,site,guides,measured}/**/*.ts']).sort();
  return files.flatMap((file) => literalsOf(file, readFileSync(file, 'utf8')));
}

function literalsOf(file: string, code: string): Passage[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Passage[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) ? node.text
      : ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…') : undefined;
    if (text !== undefined && SENTENCE.test(text) && !ts.isImportDeclaration(node.parent) && !isError(node)) {
      found.push({ place: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Returns true for the message of an error, which only a developer reads. */
function isError(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && ts.isIdentifier(node.parent.expression) && node.parent.expression.text.endsWith('Error');
}

/** Text between the tags of components and pages. */
export function wordsOfTemplates(): Passage[] {
  return globSync(['components/**/*.astro', 'src/**/*.astro']).sort().flatMap((file) => {
    const template = readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---/, (front) => front.replace(/[^\n]/g, ' '));
    return [...template.matchAll(/>([^<>{}]*\p{L} \p{L}[^<>{}]*)</gu)].map((found) => ({ place: `${file}:${template.slice(0, found.index).split('\n').length}`, text: found[1]?.trim() ?? '' }));
  });
}
