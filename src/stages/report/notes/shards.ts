import { count } from '../../../render/text.ts';
import type { Consumption, Failure, Warning } from '../../../types.ts';
import { and } from '../words/wording.ts';

/** `shards 3 and 5 of 8 are lost: 12 cases were not asked` */
export function lostShards(lost: readonly number[], of: number, cases: number): string {
  const which =
    lost.length === 1 ? `shard ${lost.join('')} of ${of} is` : `shards ${and(lost.map(String))} of ${of} are`;
  return `${which} lost: ${cases === 1 ? '1 case was' : `${count(cases)} cases were`} not asked`;
}

/** How a run is dealt out, in one line. */
export function shardsAhead(exams: number, shards: number, conversations: number): string {
  if (exams === 0) return 'Nothing would be asked: no prompt, model or suite changed';
  const most = `at most ${conversations === 1 ? '1 conversation' : `${count(conversations)} conversations`}`;
  return `${most} in ${shards === 1 ? '1 shard' : `${count(shards)} shards`}`;
}

/** What became of one shard, in one line. */
export function shardAsked(
  { at, of, cases, conversations }: ShardSize,
  { requests }: Consumption,
  silence: Failure | null,
): string {
  const name = `Shard ${at} of ${of}`;
  if (silence?.cause === 'under-way') return `${name}: not yet: ${silence.message}`;
  if (silence) return `${name}: nothing could be had: ${silence.message}`;
  if (conversations === 0) return `${name}: there was nothing for it to ask`;
  const asked = `${count(conversations)} conversations about ${cases === 1 ? '1 case' : `${count(cases)} cases`}`;
  return `${name}: ${asked}, ${requests === 1 ? '1 request' : `${count(requests)} requests`}`;
}

interface ShardSize {
  readonly at: number;
  readonly of: number;
  readonly cases: number;
  readonly conversations: number;
}

/** Nobody was there to ask a second time. */
export const NOT_CONFIRMED: Warning = {
  code: 'not-confirmed',
  message:
    'What goes beyond the plan of the shards could not be asked, since the report has nobody to ask: the first evidence decides.',
};
