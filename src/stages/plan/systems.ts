import { fingerprint } from '../../lib/fingerprint.ts';
import { caseLine } from '../../records/case-line.ts';
import { spokenTurns } from '../../records/conversation.ts';
import type { Case, Json, Request, SystemAt } from '../../types.ts';

/** What a program is asked: it gets the case as it is. */
export function systemRequest(each: Case): Request {
  const asked = { endpoint: '', model: '', parameters: {}, messages: [], tools: [], responseFormat: null };
  return { ...asked, turns: spokenTurns(each) };
}

/** Its answers are those of its revision alone. */
export function systemKey(system: SystemAt, each: Case): string {
  return fingerprint(JSON.parse(JSON.stringify([system, caseLine(each, 0), spokenTurns(each)])) as Json);
}
