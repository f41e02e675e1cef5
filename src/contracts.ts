/** What the entries of the four catalogues, a store of answers and the world must be. */
export type * from './contracts/format.ts';
export type * from './contracts/measure.ts';
export type * from './contracts/provider.ts';
export type * from './contracts/channel.ts';
export type * from './contracts/spill.ts';
export type * from './contracts/asking.ts';
export type * from './contracts/world.ts';
