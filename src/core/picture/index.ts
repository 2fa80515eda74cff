/** Pictures made of data: a deployment, orders of imports, and which release does what. */
export { orderSvg, type OrderForm } from './order/picture.ts';
export { describeOrder, type Origin, type OrderEntry, type SearchList } from './order/order.ts';
export { timelineSvg, type TimelineForm } from './timeline/picture.ts';
export { describeRow, spansOf, timelineOf, type Availability, type Subject, type Timeline, type TimelineRow } from './timeline/timeline.ts';
export { describeTopology } from './topology/topology.ts';
export { pictureSvg } from './topology/picture.ts';
export type { Interpreter, PicturedApplication, ProcessGroup, Topology } from './topology/topology.ts';
