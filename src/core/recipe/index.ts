/** Deployment to recipe: files as typed lines, notes, and what the probes will answer. */
export { generate, hasInstaller, type FileRole, type Recipe, type RecipeFile } from './generate.ts';
export type { Build, Tested } from './served.ts';
export { NAMED_RECIPES, namedRecipe, type NamedRecipe } from './named.ts';
export type { Note, NoteId, NoteKind } from './note.ts';
export { planFor } from './plan.ts';
export type { AppPlan, Era, GroupPlan, Plan } from './plan-types.ts';
export type { Promised } from './promises.ts';
export { pythonString } from './script/python-literal.ts';
export { restartCommands } from './setup/restart.ts';
export type { SetupStep } from './setup/index.ts';
export { topologyOf } from './topology.ts';
export { powershellWord, shellWord } from './setup/shell.ts';
export { supportOf, techniqueOf } from './support.ts';
