import { fingerprint } from '../../lib/fingerprint.ts';
import { conversationOf, spokenTurns } from '../../records/conversation.ts';
import type { Case, Json, Result, Recording, Request } from '../../types.ts';
import type { Seat } from './trials.ts';

type ByCase = ReadonlyMap<string, readonly Recording[]>;

/** What was recorded, by case, in the order of its trials. */
export function byCase(recorded: readonly Recording[]): ByCase {
  const cases = new Map<string, Recording[]>();
  for (const each of [...recorded].sort((a, b) => a.trial - b.trial)) {
    const own = cases.get(each.case) ?? [];
    own.push(each);
    cases.set(each.case, own);
  }
  return cases;
}

/** A seat whose trials are those that were recorded; a case without any is one trial that did not come back. */
export function recordingSeat(
  recorded: ByCase,
  each: Case,
  file: string,
): Pick<Seat, 'request' | 'key' | 'recorded'> {
  const own = recorded.get(idOf(each)) ?? [];
  const turns = spokenTurns(each);
  const asked = { endpoint: '', parameters: {}, messages: [], turns, tools: [], responseFormat: null };
  const request: Result<Request> = { ok: true, value: { ...asked, model: own[0]?.model ?? '' } };
  const held = own.map(({ outputs }) => conversationOf(outputs, turns));
  const key = fingerprint([file, each.id, turns, held] as unknown as Json);
  return { request, key, recorded: held.length ? held : [missing(each, file)] };
}

/** As its author calls it: a case that head edited stands there under base's wording too. */
function idOf({ id }: Case): string {
  return id.replace(/ \(as on base\) *$/, '');
}

function missing({ id }: Case, file: string): NonNullable<Seat['recorded']>[number] {
  const message = `${file} has no answer to case ${id}`;
  return { ok: false, failure: { cause: 'empty', first: null, message, status: null } };
}
