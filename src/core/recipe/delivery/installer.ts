import { line, lineText, type Line } from '#core/lines';
import { hasInstaller, type Recipe, type RecipeFile } from '../generate.ts';
import { hereDocument, saveFunction } from './here-document.ts';
import type { SetupStep } from '../setup/index.ts';
import { shell } from '../setup/shell.ts';
import { verdictLines } from './verdict.ts';

/** The name of the script wherever it is saved. */
export const INSTALLER_NAME = 'install.sh';

/** The files of a recipe that are saved on the machine; its commands are typed. */
export function savedFiles({ files }: Recipe): RecipeFile[] {
  return files.filter(({ role }) => role !== 'setup');
}

/**
 * Writes one shell script from an empty machine to a tested site: all steps, files and probes. Undefined where the platform's
 * commands are not those of a POSIX shell. `address` is the URL of the recipe, for its head.
 */
export function installerLines(recipe: Recipe, address?: string): Line[] | undefined {
  if (!hasInstaller(recipe)) return undefined;
  const steps = recipe.setup.flatMap((step, index) => stepLines(recipe, step, index));
  return [...headLines(recipe, address), ...steps, ...shell`} < /dev/null`];
}

/**
 * All commands are one group, which the shell reads whole before it starts. So a piped script is complete, and no command
 * reads it as input.
 */
function headLines({ plan: { platform, release } }: Recipe, address: string | undefined): Line[] {
  return [
    ...[
      '#!/bin/sh',
      `# Installs a Python application under Apache mod_wsgi on ${platform.label}, then checks which Python serves it.`,
      ...(address === undefined ? [] : [`# Recipe: ${address}`]),
      `# Release: mod_wsgi ${release}`,
    ].map((text) => line([['comment', text]])),
    ...shell`
set -eu
# Apache's own user must be able to read the files created here.
umask 022
{
`,
    ...saveFunction(),
  ];
}

/** A step with its heading; files are saved where its commands begin to need them. */
function stepLines(recipe: Recipe, { key, title, lines }: SetupStep, index: number): Line[] {
  const heading = [line([]), line([['comment', `# ${index + 1}. ${title}`]])];
  if (key === 'probe') return [...heading, ...verdictLines(lines, recipe.promised)];
  const files = key === 'configuration' ? savedFiles(recipe).flatMap((file) => hereDocument(file.path, file.lines)) : [];
  return [...heading, ...packageLists(lines), ...files, ...lines.map(stopping)];
}

/** After a failure left of "&&" a shell continues despite `set -e`, here to a server with its old configuration. */
function stopping(command: Line): Line {
  return /^\S.* && [^;]*$/.test(lineText(command)) ? line([...command.tokens, ['plain', ' || exit']]) : command;
}

/** An empty machine has no package lists yet. */
function packageLists(commands: readonly Line[]): Line[] {
  const texts = commands.map(lineText);
  const missing = texts.some((text) => text.startsWith('apt-get install ')) && !texts.includes('apt-get update');
  return missing ? shell`apt-get update` : [];
}
