/** Start of a Python that is part of another program: the search for its library, and the entries of `sys.path`. */
export { addingTo, addSiteDirectory, type Adding, type PathFileCode } from './add-site-directory.ts';
export { getpathInC } from './getpath-c.ts';
export { getpathInPython } from './getpath-py.ts';
export type { Library, NoPaths, Paths, Search, Start, UnknownPaths } from './search.ts';
export { runSite, type SiteModule } from './site-module.ts';
export { findPaths, run, type Host, type NotStarted, type Started } from './start.ts';
export type { Cause, Origin, PathEntry, Sys } from './sys.ts';
