import { idAsWritten } from '../../config/index.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import { conversationOf, spokenTurns } from '../../records/conversation.ts';
import { failed } from '../../records/failure.ts';
import type { Answer, Case, Json, Recording, Request, Result } from '../../types.ts';

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

/** What would be asked where an answer was recorded instead. */
export function recordedRequest(recorded: ByCase, each: Case): Request {
  const own = ofCase(recorded, each);
  const turns = spokenTurns(each);
  const asked = { endpoint: '', parameters: {}, messages: [], turns, tools: [], responseFormat: null };
  return { ...asked, model: own[0]?.model ?? '' };
}

/** The trials that were recorded; a case without any is one trial that did not come back. */
export function recordedTrials(
  recorded: ByCase,
  each: Case,
  file: string,
): readonly Result<readonly Answer[]>[] {
  const held = heldOf(recorded, each);
  return held.length ? held : [missing(each, file)];
}

export function recordedKey(recorded: ByCase, each: Case, file: string): string {
  return fingerprint([file, each.id, spokenTurns(each), heldOf(recorded, each)] as unknown as Json);
}

function heldOf(recorded: ByCase, each: Case): readonly Result<readonly Answer[]>[] {
  const turns = spokenTurns(each);
  return ofCase(recorded, each).map(({ outputs }) => conversationOf(outputs, turns));
}

/** An author may have called a case as base's wording of another one is called. */
function ofCase(recorded: ByCase, { id }: Case): readonly Recording[] {
  return recorded.get(id) ?? recorded.get(idAsWritten(id)) ?? [];
}

function missing({ id }: Case, file: string): Result<never> {
  return failed('empty', `${file} has no answer to case ${id}`);
}
