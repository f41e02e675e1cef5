import type { Model } from '../../contracts.ts';
import { isEmpty, noAnswer } from '../../records/no-answer.ts';
import { messageOf } from '../../records/reply.ts';
import type { Answer, Message, Request, Result } from '../../types.ts';

/** What is asked next in a conversation. */
export interface Next {
  /** Counted from 1, history included. */
  readonly turn: number;
  /** All that was said up to here; it grows. */
  readonly said: readonly Message[];
  readonly before: readonly Answer[];
}

/** What is said to it. */
export type Told = Awaited<ReturnType<Model['ask']>>;

/** Asks one question after the other, whoever answers, and gives all answers; or why there are none. */
export type Conversation = Generator<Next, Result<readonly Answer[]>, Told>;

export type Step = ReturnType<Conversation['next']>;

/** Each user turn is put with all that was said before it. */
export function* conversation(request: Request): Conversation {
  const said: Message[] = [...request.messages];
  const answers: Answer[] = [];
  let reply: Result<Message> | null = null;
  for (const [index, turn] of request.turns.entries()) {
    if (reply && !reply.ok) return reply;
    if (reply) said.push(reply.value);
    reply = null;
    if (turn.user !== '') said.push({ role: 'user', content: turn.user });
    if (turn.assistant !== null) {
      said.push({ role: 'assistant', content: turn.assistant });
      continue;
    }
    const answer = yield { turn: index + 1, said, before: answers };
    if (!answer.ok) return answer;
    if (isEmpty(answer.value)) return { ok: false, failure: noAnswer('empty', request.model) };
    const whole = inTurn(answer.value, index + 1, turn.user);
    answers.push(whole);
    reply = messageOf(whole, request.toolResults ?? []);
  }
  // A list that was pushed to has room for sixteen more.
  return { ok: true, value: answers.slice() };
}

/** An answer that knows its turn. Most have these fields and no others, and are held as one object. */
function inTurn(value: Extract<Told, { ok: true }>['value'], turn: number, user: string): Answer {
  const { text, toolCalls, usage, model, latencyMs, firstTokenMs, ...others } = value;
  const calls = toolCalls.length > 0 ? toolCalls : NO_CALLS;
  const answer = { text, toolCalls: calls, usage, model, latencyMs, firstTokenMs, turn, user };
  return Object.keys(others).length > 0 ? { ...answer, ...others } : answer;
}

/** Held once: most answers have none. */
const NO_CALLS: Answer['toolCalls'] = [];

/** As far as it is known what is said to it. */
export function onward(talk: Conversation, from: Step, known: (next: Next) => Told | null): Step {
  let step = from;
  while (!step.done) {
    const told = known(step.value);
    if (!told) return step;
    step = talk.next(told);
  }
  return step;
}
