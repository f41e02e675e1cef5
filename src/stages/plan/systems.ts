import { fingerprint } from '../../lib/fingerprint.ts';
import { caseLine } from '../../records/case-line.ts';
import { spokenTurns } from '../../records/conversation.ts';
import type { Case, Json, SystemAt } from '../../types.ts';
import type { Seat } from './trials.ts';

/** A seat at a program: it gets the case as it is, and its answers are those of its revision alone. */
export function systemSeat(system: SystemAt, each: Case): Pick<Seat, 'request' | 'key'> {
  const turns = spokenTurns(each);
  const asked = { endpoint: '', model: '', parameters: {}, messages: [], tools: [], responseFormat: null };
  const key = fingerprint(JSON.parse(JSON.stringify([system, caseLine(each, 0), turns])) as Json);
  return { request: { ok: true, value: { ...asked, turns } }, key };
}
