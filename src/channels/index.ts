/** The catalogue of places where a report is shown. */
import type { Channel } from '../contracts.ts';
import * as all from './all.ts';

/** Channels by name. */
export const channels: Readonly<Record<string, Channel>> = Object.fromEntries(
  Object.values(all).map((channel) => [channel.name, channel]),
);
