/** The picture of a deployment: which path goes to which process, interpreter, application and environment. */
export { describeTopology } from './describe.ts';
export { pictureSvg } from './picture.ts';
export type { Interpreter, PicturedApplication, ProcessGroup, Topology } from './topology.ts';
