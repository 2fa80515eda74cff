/** Diagnoses labelled cases and prints one JSON object: the findings of each, compared with its labels: `npm run --silent diagnose -- CASES.json`. */
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { compareCase, type LabelledCase } from './diagnose/compare.ts';

const files = argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (files.length === 0) {
  stderr.write('No cases were named. Write: npm run --silent diagnose -- CASES.json\n');
  exit(2);
}

const results = files.flatMap((file) => {
  const cases: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(cases)) throw new Error(`${JSON.stringify(file)} is not a list of cases. Give a JSON array, as shared.json is.`);
  return (cases as LabelledCase[]).map(compareCase);
});

const required = results.flatMap(({ id, required: all }) => all.map((each) => ({ id, ...each })));
const missed = required.filter(({ found }) => !found).map(({ id, rule, severity, at, instead }) => ({ id, rule, severity, at, ...(instead === undefined ? {} : { instead }) }));
const forbidden = results.flatMap(({ id, forbidden: raised }) => raised.map((finding) => ({ id, ...finding })));
const onCorrect = results.filter(({ kind }) => kind === 'correct').flatMap(({ id, findings }) => findings.filter(({ severity }) => severity !== 'info').map((finding) => ({ id, ...finding })));
const unlisted = results.flatMap(({ id, unlisted: others }) => others.map((finding) => ({ id, ...finding })));

stdout.write(`${JSON.stringify({
  cases: results.map(({ id, findings }) => ({ id, findings })),
  required: required.length, found: required.length - missed.length, missed,
  forbidden, wrongOnCorrect: onCorrect, unlisted,
}, undefined, 2)}\n`);
