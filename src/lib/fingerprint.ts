import type { Json, Request } from '../types.ts';
import { canonical } from '../parsing/json.ts';
import { digest } from './digest.ts';

/** SHA-256 of the canonical form: equal for equal meaning, whatever the order of keys. 32 hex digits. */
export function fingerprint(value: Json): string {
  return digest(canonical(value)).slice(0, 32);
}

/** Equal for requests that mean the same, whichever side, suite or revision asks. */
export function requestKey(request: Request): string {
  const { formInWords: _, toolResults, ...meant } = request;
  const results = toolResults && { toolResults: plain(toolResults) };
  return fingerprint({
    ...meant,
    ...results,
    messages: plain(request.messages),
    turns: plain(request.turns),
  });
}

function plain(list: readonly object[]): Json {
  return list.map((each) => ({ ...each }));
}
