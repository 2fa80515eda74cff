/** Deployment to recipe: files as typed lines, notes, and what the probe will answer. */
export { generate, type FileRole, type Recipe, type RecipeFile } from './generate.ts';
export type { Note, NoteId, NoteKind } from './note.ts';
export { planFor, type Era, type Plan } from './plan.ts';
export type { Promised } from './probe.ts';
export { shellWord, type SetupStep } from './setup.ts';
export { pythonString } from './script.ts';
