/** The five source guides: their parts with the pages that replace them, and the claims tested on a real Apache. */
export { CLAIMS, CLAIMS_TEST, claimTitle, type ClaimKey } from './claims.ts';
export { evidenceWords, releasesWords } from './evidence.ts';
export { GUIDES, pagesOfGuides } from './parts.ts';
