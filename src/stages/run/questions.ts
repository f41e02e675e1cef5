import { plainOf } from '../../columns/views.ts';
import type { Question, Store } from '../../contracts.ts';
import { fingerprint } from '../../lib/fingerprint.ts';
import type { Answer, Request, Sequence, Trial } from '../../types.ts';
import { conversation, type Next, onward } from './conversation.ts';

/** A question by all that decides its answer. */
export function askedIn({ turn, before }: Next, request: Request, trial: Trial): Question['asked'] {
  const { key, index, own = false } = trial;
  return { request, key, index, turn, said: heard(before), own };
}

/**
 * The next question of each conversation that is not answered in the store; nothing of those that are, and of what could
 * not be kept there.
 */
export function questionsIn(trials: Sequence<Trial>, store: Store): readonly Question[] {
  const open = new Map<string, Question>();
  for (const trial of trials) {
    const { request, recorded } = trial;
    if (!request.ok || recorded) continue;
    const plain = plainOf(request.value);
    const ask = (next: Next): Question['asked'] => askedIn(next, plain, trial);
    const talk = conversation(plain);
    const step = onward(talk, talk.next(), (next) => store.recall(ask(next))?.told ?? null);
    if (step.done) continue;
    const asked = ask(step.value);
    const name = store.nameOf(asked);
    if (name !== null) open.set(name, { asked, messages: [...step.value.said] });
  }
  return [...open.values()];
}

function heard(before: readonly Answer[]): string {
  if (before.length === 0) return '';
  return fingerprint(before.map(({ text, toolCalls }) => [text, toolCalls.map((call) => ({ ...call }))]));
}
