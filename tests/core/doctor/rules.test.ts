import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { diagnose, RULES, RULE_SLUGS, wordingOf, type Finding } from '#core/doctor';
import { REASONS } from '#core/doctor/reasons';
import { RULE_PAGES } from '#core/doctor/rules';
import { readScript } from '#core/doctor/script';
import { apply } from '#core/apache';
import type { BadExample, Example } from '#core/doctor/rules';

function findingsOf(example: Example): readonly Finding[] {
  return diagnose(example.files, { readScript, ...(example.versions === undefined ? {} : { versions: example.versions }) }).findings;
}

function textAt({ files }: Example, { file, start, end }: Finding['at']): string {
  return files[file]?.text.slice(start, end) ?? '';
}

function marks(example: BadExample, finding: Finding): boolean {
  const text = textAt(example, finding.at);
  return text.includes(example.at) || example.at.includes(text);
}

describe('the rules of the doctor', () => {
  test('each file of the directory is a rule that is registered', () => {
    const files = readdirSync('src/core/doctor/rules').filter((file) => !['index.ts', 'slugs.ts', 'registry.ts'].includes(file)).map((file) => file.replace(/\.ts$/, ''));
    assert.deepEqual(files.sort(), [...RULE_SLUGS].sort());
  });

  for (const slug of RULE_SLUGS) {
    describe(slug, () => {
      const rule = RULES[slug];
      const page = RULE_PAGES[slug];

      test('has three different examples in which it speaks and two in which it is silent', () => {
        for (const [examples, least] of [[page.bad, 3], [page.good, 2]] as const) {
          assert.ok(new Set(examples.map(({ files, versions }) => JSON.stringify([files, versions]))).size >= least, `Add an example: ${least} of a different kind are wanted.`);
          assert.equal(new Set(examples.map(({ title }) => title)).size, examples.length, 'Give each example a title of its own.');
        }
        assert.ok(page.silent.length > 20, 'Say when the rule is silent.');
      });

      for (const example of page.bad) {
        test(`speaks: ${example.title}`, () => {
          const own = findingsOf(example).filter((finding) => finding.rule === slug);
          assert.ok(own.some((finding) => finding.severity === example.severity && marks(example, finding)),
            `Wanted ${example.severity} at ${JSON.stringify(example.at)}, found ${JSON.stringify(own.map((finding) => [finding.severity, textAt(example, finding.at)]))}.`);
        });
      }

      for (const example of page.good) {
        test(`is silent: ${example.title}`, () => {
          assert.deepEqual(findingsOf(example).filter((finding) => finding.rule === slug).map((finding) => textAt(example, finding.at)), []);
        });
      }

      test('words its findings without a value that is missing', () => {
        for (const finding of page.bad.flatMap(findingsOf).filter((each) => each.rule === slug)) {
          const { title, message, advice } = wordingOf(finding);
          for (const text of [title, message, REASONS[slug], advice]) {
            assert.notEqual(text, '');
            assert.doesNotMatch(text.replaceAll('%{GLOBAL}', '').replace(/\$\{\w+\}/g, ''), /\{[a-z]\w*\}/i);
          }
        }
        assert.equal(rule.title.endsWith('.'), false);
      });

      test('offers edits that end the finding', () => {
        for (const example of page.bad) {
          for (const finding of findingsOf(example).filter((each) => each.rule === slug)) {
            for (const edit of finding.edits) {
              const files = example.files.map((file, index) => ({ ...file, text: apply(file.text, edit.changes.filter((change) => change.file === index)) }));
              const after = findingsOf({ ...example, files }).filter((each) => each.rule === slug && each.message.code === finding.message.code);
              const before = findingsOf(example).filter((each) => each.rule === slug && each.message.code === finding.message.code);
              assert.ok(after.length < before.length, `${edit.title} leaves ${JSON.stringify(after.map((each) => each.message))} in\n${files.map(({ text }) => text).join('\n')}`);
            }
          }
        }
      });
    });
  }
});
