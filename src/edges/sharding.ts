/** What the workflow says of several machines. */
import type { Part } from '../contracts.ts';
import { wrong } from './endpoints.ts';

export interface Sharding {
  /** The part that this machine asks; null where it is not one of several. */
  readonly part: Part | null;
  /** Of how many machines a plan is to be; null where its size says. */
  readonly shards: number | null;
}

/** GitHub starts no more jobs of one matrix. */
const MOST = 256;

/** Checks `shard` against the mode, and that nothing is said which that mode would not heed. */
export function sharding(mode: string, shard: string, replies: string): Sharding {
  const isPart = mode === 'plan' || mode === 'run';
  if (isPart && replies)
    throw wrong(
      'replies',
      `the mode ${mode} does not read it`,
      'Leave it out; `mode: report` reads shards by it.',
    );
  if (mode === 'report' && !replies)
    throw wrong('replies', 'it is missing', 'Name the folder into which the shards were downloaded.');
  if (shard === '') {
    if (mode !== 'run') return { part: null, shards: null };
    throw wrong('shard', 'it is missing', 'Write which part of the run this is, such as 2/8.');
  }
  if (!isPart) throw wrong('shard', `the mode ${mode} does not read it`, 'Leave it out.');
  return mode === 'plan' ? { part: null, shards: countIn(shard) } : { part: partIn(shard), shards: null };
}

function countIn(text: string): number {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST) return count;
  throw wrong('shard', `"${text}" is not a number of shards from 1 to ${MOST}`, 'Write a number such as 8.');
}

function partIn(text: string): Part {
  const [, at = '', of = ''] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const part = { at: Number(at), of: Number(of) };
  if (part.at >= 1 && part.at <= part.of && part.of <= MOST) return part;
  throw wrong('shard', `"${text}" is no part of a run`, 'Write which one of how many it is, such as 2/8.');
}
