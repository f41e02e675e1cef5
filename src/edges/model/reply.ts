import type { Provider } from '../../contracts.ts';
import type { Answer, Json, Result } from '../../types.ts';
import { lacking, malformed } from './failures.ts';
import { type Fault, faultOfReply } from './faults.ts';

type Reply = NonNullable<ReturnType<Provider['answer']>>;
type Said = Pick<Answer, 'text' | 'toolCalls' | 'usage' | 'model'>;

/** What a body comes to. */
interface Replied {
  /** Null where it is not what the API promises. */
  readonly reply: Reply | null;
  readonly result: Result<Said>;
  readonly fault: Fault | null;
}

/** Reads a body that came with a status below 300; `words` are what came where it is none. */
export function replied(provider: Provider, body: Json, model: string, words: string): Replied {
  const reply = provider.answer(body);
  if (reply && !('cause' in reply)) return { reply, result: { ok: true, value: reply }, fault: null };
  const failure = reply ? lacking(reply, model) : malformed(model, words);
  return { reply, result: { ok: false, failure }, fault: faultOfReply(failure) };
}
