/**
 * Loaded before every test file: property tests draw the same values in every run. `SEED=<whole number>` draws others; a file
 * run by hand (`node --test`) draws new ones each time.
 */
import fc from 'fast-check';

const wanted = process.env['SEED'] ?? '20261121';
const seed = Number(wanted);
if (!Number.isSafeInteger(seed)) throw new Error(`SEED=${JSON.stringify(wanted)} is not a whole number. Write one, such as SEED=7.`);
fc.configureGlobal({ seed });
