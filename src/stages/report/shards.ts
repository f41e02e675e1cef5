import { count } from '../../render/text.ts';
import type { Warning } from '../../types.ts';
import { and } from './wording.ts';

/** `shards 3 and 5 of 8 are lost: 12 cases were not asked` */
export function lostShards(lost: readonly number[], of: number, cases: number): string {
  const which =
    lost.length === 1 ? `shard ${lost.join('')} of ${of} is` : `shards ${and(lost.map(String))} of ${of} are`;
  return `${which} lost: ${cases === 1 ? '1 case was' : `${count(cases)} cases were`} not asked`;
}

/** Nobody was there to ask a second time. */
export const NOT_CONFIRMED: Warning = {
  code: 'not-confirmed',
  message:
    'What goes beyond the plan of the shards could not be asked, since the report has nobody to ask: the first evidence decides.',
};
