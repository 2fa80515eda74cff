/**
 * Loaded before every test file: the values that property tests draw are the same in every run, so that a change is
 * judged by itself. `SEED=<whole number>` draws others; a file run by hand (`node --test`) draws new ones each time.
 */
import fc from 'fast-check';

const wanted = process.env['SEED'] ?? '20261121';
const seed = Number(wanted);
if (!Number.isSafeInteger(seed)) throw new Error(`SEED=${JSON.stringify(wanted)} is not a whole number. Write one, such as SEED=7.`);
fc.configureGlobal({ seed });
