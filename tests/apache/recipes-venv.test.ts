import { proveRecipes } from './proof.ts';

proveRecipes('venv');
