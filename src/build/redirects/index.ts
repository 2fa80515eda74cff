/** Addresses that stay: those of errors, and those of pages that have moved. */
export { ERROR_NAME, errorAddresses, spellings, type ErrorAddress, type FixPage } from './errors.ts';
export { MOVED } from './moved.ts';
