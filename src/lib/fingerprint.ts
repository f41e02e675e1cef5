import type { Json } from '../types.ts';
import { canonical } from '../parsing/json.ts';
import { digest } from './digest.ts';

/** SHA-256 of the canonical form: equal for equal meaning, whatever the order of keys. 32 hex digits. */
export function fingerprint(value: Json): string {
  return fingerprintOf(canonical(value));
}

/** The same of what is in its canonical form already, be it in pieces. */
export function fingerprintOf(text: string | Iterable<string>): string {
  // There are as many as questions, and a part of a longer text would keep all of it in memory.
  return digest(text, BYTES);
}

const BYTES = 16;
