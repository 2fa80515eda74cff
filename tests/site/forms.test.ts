import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DEFAULTS, settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';
import { builtFile, listedPages } from './pages.ts';

const SITE = 'https://which-python.example';
const pages = listedPages();
const list = builtFile('/llms.txt').toString();
const book = builtFile('/llms-full.txt').toString();

function markdownAddress(html: string): string {
  const address = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1];
  assert.ok(address !== undefined, 'the page names no Markdown form');
  return address;
}

/** Texts of the files on a page, read from its HTML without a parser. */
function filesOn(html: string): string[] {
  const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
  return [...html.matchAll(/<code data-code="[^"]*">([^]*?)<\/code>/g)]
    .map(([, code = '']) => code.replaceAll(/<[^>]+>/g, '').replaceAll(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity));
}

/** The texts in the fences of a Markdown text. */
function fences(markdown: string): string[] {
  return [...markdown.matchAll(/^(`{3,})(?!`).*\n([^]*?)^\1$/gm)].map(([, , code = '']) => code);
}

describe('the Markdown form of', () => {
  for (const { address, html } of pages) {
    test(`${address} is there, has its title, and holds every file byte for byte`, () => {
      const markdown = builtFile(markdownAddress(html)).toString();
      assert.match(markdown, /^# \S/);
      assert.ok(markdown.includes(`<${SITE}${address}>`), 'it does not say where the page is');
      const inFences = new Set(fences(markdown));
      assert.deepEqual(filesOn(html).filter((file) => !inFences.has(file)), []);
      assert.ok(html.includes(`href="${markdownAddress(html)}">`), 'nothing on the page leads to it');
    });

    test(`${address} has no rest of HTML and no dead link`, () => {
      const prose = builtFile(markdownAddress(html)).toString().replaceAll(/^(`{3,}).*\n[^]*?^\1$/gm, '').replaceAll(/`+[^`\n]*`+/g, '');
      // A rule of the doctor, and a message of the linker, have that word.
      assert.deepEqual(prose.replaceAll(/undefined[- ](?:variable|symbol)/g, '').match(/(?<!\\)<(?!https:|br>)[a-z/][^>]*>|undefined|\[object/g) ?? [], []);
      const dead = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => {
        if (link.startsWith('#')) return !html.includes(`id="${link.slice(1)}"`);
        const { origin, pathname } = new URL(link);
        return origin === SITE && !existsSync(join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname));
      });
      assert.deepEqual(dead, []);
    });
  }

  test('the first recipe is what the generator makes, with its paths as headings, in the order of its tabs', () => {
    const markdown = builtFile('/current/one-app-daemon.md').toString();
    const { files } = generate(settle(DEFAULTS).deployment);
    const headed = files.map(({ title, path, lines }) => ({ heading: `### ${title}: \`${path}\``, text: toText(lines) }));
    const places = headed.map(({ heading, text }) => ({ heading: markdown.indexOf(heading), text: markdown.indexOf(`\n${text}\`\`\``) }));
    const inOrder = places.flatMap(({ heading, text }) => [heading, text]);
    assert.ok(inOrder.every((place) => place > 0), JSON.stringify(places));
    assert.deepEqual(inOrder, inOrder.toSorted((a, b) => a - b));
  });

  test('no page is left over: each file has its page', () => {
    const built = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => `/${file}`);
    assert.deepEqual(built.sort(), pages.map(({ html }) => markdownAddress(html)).sort());
  });
});

describe('llms.txt', () => {
  const listed = [...list.matchAll(/^- \[.+?\]\((\S+)\): \S/gm)].map(([, link = '']) => new URL(link).pathname);

  test('has the form of llmstxt.org: a title, a summary, and sections of links with a sentence each', () => {
    assert.match(list, /^# .+\n\n> .+\n\n[^#]+\n\n## /);
    const rows = list.split('\n## ').slice(1).flatMap((section) => section.trim().split('\n').slice(2));
    assert.deepEqual(rows.filter((row) => !/^- \[.+\]\(https:\S+\.md\): .+[.?!]$/.test(row)), []);
  });

  test('lists every page once', () => {
    assert.deepEqual(listed.toSorted(), pages.map(({ html }) => markdownAddress(html)).sort());
  });

  test('is the order of the whole book, which has each page whole', () => {
    const texts = listed.map((address) => builtFile(address).toString());
    const places = texts.map((text) => book.indexOf(text));
    assert.ok(places.every((place) => place > 0));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
  });
});
