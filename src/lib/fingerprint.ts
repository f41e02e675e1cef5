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
    tools: shared(request.tools),
  });
}

function plain(list: readonly object[]): Json {
  return list.map((each) => ({ ...each }));
}

/** Letters of tools that are hashed once, and not with each case that they go along with. */
const LONG = 50_000;
const known = new WeakMap<readonly Json[], Json>();

function shared(tools: readonly Json[]): Json {
  const text = known.get(tools) === undefined ? canonical([...tools]) : '';
  const value = known.get(tools) ?? (text.length > LONG ? digest(text) : [...tools]);
  known.set(tools, value);
  return value;
}
