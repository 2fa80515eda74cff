/** What happens before a page is first painted, and what has to wait until then. */
export { IN_PAGE, IN_PAGE_HASH, modulesAfterPaint } from './script.ts';
