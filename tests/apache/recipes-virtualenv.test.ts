import { proveRecipes } from './proof.ts';

proveRecipes('virtualenv');
