/** How a Python that is part of another program starts: where it finds its library, and what comes onto `sys.path`. */
export { addingTo, addSiteDirectory, type Adding, type PathFileCode } from './add-site-directory.ts';
export { searchInC } from './search-c.ts';
export { searchInScript } from './search-script.ts';
export type { Library, NoPaths, Paths, Search, Start, UnknownPaths } from './search.ts';
export { runSite, type SiteModule, type SiteRun } from './site-module.ts';
export { findPaths, run, type Host, type NotStarted, type Started } from './start.ts';
export type { Origin, PathEntry, Sys } from './sys.ts';
