import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json, Request } from '../types.ts';
import { canonical } from '../parsing/json.ts';

/** SHA-256 of the canonical form: equal for equal meaning, whatever the order of keys. 32 hex digits. */
export function fingerprint(value: Json): string {
  return digest(canonical(value)).slice(0, 32);
}

/** SHA-256 of a text, in 64 hex digits. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
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
