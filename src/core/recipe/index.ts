/** Deployment to recipe: files as typed lines, notes, and what the probes will answer. */
export { generate, type FileRole, type Recipe, type RecipeFile } from './generate.ts';
export { hasInstaller } from './has-installer.ts';
export type { Build, Tested } from './served.ts';
export { NAMED_RECIPES, namedRecipe, type NamedRecipe } from './named.ts';
export type { Note, NoteId, NoteKind } from './note.ts';
export { planFor, type AppPlan, type Era, type GroupPlan, type Plan } from './plan.ts';
export type { Promised } from './script/probe.ts';
export { pythonString } from './script/prelude.ts';
export type { SetupStep } from './setup/index.ts';
export { topologyOf } from './topology.ts';
export { powershellWord, shellWord } from './setup/shell.ts';
