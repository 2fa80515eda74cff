import { fieldLabel, fieldOption, fieldValue, SCHEMA, type Choice, type FieldName } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import type { Release } from '#core/releases';
import type { Diagnosis } from '../diagnose.ts';
import type { ReadFile } from '../files.ts';
import { align, type Row } from './align.ts';
import { understand, type Changes } from './understand.ts';

/** A value that was understood, as a field that its owner can change. */
export interface UnderstoodField {
  readonly field: FieldName;
  readonly label: string;
  readonly value: string;
  /** Values to choose from; absent for a free text. */
  readonly choices?: readonly Choice[];
  /** Reason why the value cannot be used. */
  readonly problem?: string;
}

/** One pasted file beside the generated one. */
export interface ComparedFile {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Text of the generated file. */
  readonly text: string;
}

/** Pasted configuration and script beside the recipe of a release for the same deployment. */
export interface Comparison {
  readonly fields: readonly UnderstoodField[];
  /** Query of the builder that shows the same deployment. */
  readonly query: string;
  readonly release: Release;
  /** Release of the pasted files, where it is known. */
  readonly from?: Release;
  readonly files: readonly ComparedFile[];
}

/** Generates the recipe of what was understood, with the changes of its owner, and aligns it with the pasted text. */
export function compareWithToday(diagnosis: Diagnosis, changes: Changes = {}): Comparison {
  const { deployment, problems, fields, query } = understand(diagnosis, changes);
  const recipe = generate(deployment);
  const pasted = (...kinds: string[]): string => diagnosis.files.filter(({ kind }) => kinds.includes(kind)).map((file) => written(file).replace(/\n*$/, '\n')).join('');
  const from = diagnosis.context.release?.value;
  return {
    query, release: deployment.release, ...(from === undefined ? {} : { from }),
    fields: [...new Set<FieldName>(['release', ...fields])].map((field) => fieldOf(field, String(changes[field] ?? fieldValue(deployment, field)), problems.find(({ key }) => key === field)?.message)),
    files: [fileOf('Configuration', pasted('apache', 'dump'), textOf(recipe, 'site')), fileOf('WSGI script', pasted('wsgi'), textOf(recipe, 'script'))],
  };
}

/** Text of a file, without the lines of a log that were pasted with it. */
function written({ text, apart }: ReadFile): string {
  return apart?.rest.replace(/^ +\r?\n/gm, '') ?? text;
}

function fieldOf(field: FieldName, value: string, problem: string | undefined): UnderstoodField {
  const option = SCHEMA[fieldOption(field).key];
  return {
    field, label: fieldLabel(field), value,
    ...(option.kind === 'choice' ? { choices: option.choices } : {}), ...(problem === undefined ? {} : { problem }),
  };
}

function textOf({ files }: Recipe, role: 'site' | 'script'): string {
  return files.filter((file) => file.role === role).map(({ lines }) => toText(lines)).join('\n');
}

function fileOf(title: string, before: string, after: string): ComparedFile {
  return { title, rows: align(before, after), text: after };
}
