import type { Json, Request } from '../types.ts';
import { canonical } from '../parsing/json.ts';
import { digest } from './digest.ts';

/** SHA-256 of the canonical form: equal for equal meaning, whatever the order of keys. 32 hex digits. */
export function fingerprint(value: Json): string {
  // There are as many as questions, and a part of a longer text would keep all of it in memory.
  return digest(canonical(value), 16);
}

/** Equal for requests that mean the same, whichever side, suite or revision asks. */
export function requestKey(request: Request): string {
  const { formInWords: _, ...meant } = request;
  return fingerprint(plain({ ...meant, tools: shared(request.tools) }));
}

/** All of a request is JSON, which the types of its parts don't say. */
function plain(request: object): Json {
  return request as Json;
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
