/** The file system that the emulator looks at, and the questions that were put to it. */
export { diskOf, follow, ROOT, type Account, type Disk, type Entry, type Obstacle } from './disk.ts';
export { above, absolute, basename, join, normalize, parent } from './name.ts';
export { viewOf, type Content, type Probe, type Question, type View } from './view.ts';
